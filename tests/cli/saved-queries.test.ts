import { expect, test } from "vitest";
import {
  completeParams,
  isQueryName,
  parseSavedQuery,
  savedQueries,
  savedQuery,
} from "../../src/cli/saved-queries.ts";
import { UserError } from "../../src/errors.ts";

const TEXT = `// Title of it
// What it shows,
// in two lines.
// $limit = 25
// $names = ["a", "b"]
// $who
MATCH (n) // $no = 1
RETURN n AS n`;

test("a saved question says its title, what it shows and its parameters", () => {
  expect(parseSavedQuery("it", TEXT)).toEqual({
    name: "it",
    title: "Title of it",
    description: "What it shows, in two lines.",
    params: { limit: 25, names: ["a", "b"], who: undefined },
    cypher: TEXT,
  });
});

test("what is given goes before defaults, and what is missing is named", () => {
  const query = parseSavedQuery("it", TEXT);
  expect(completeParams(query, { who: "Ana", limit: 1 })).toEqual({
    limit: 1,
    names: ["a", "b"],
    who: "Ana",
  });
  expect(() => completeParams(query, {})).toThrow(/\$who/);
});

test("a name is told from Cypher", () => {
  expect(["most-met", " offices ", "a_b.c"].every(isQueryName)).toBe(true);
  expect(["RETURN 1", "MATCH (n)RETURN n", ""].some(isQueryName)).toBe(false);
});

test("every saved question has a title, a description, and a default for each parameter", () => {
  const all = savedQueries();
  expect(all.map(({ name }) => name)).toContain("most-met");
  for (const { title, description, params, cypher } of all) {
    expect(title).toMatch(/^[A-Z][^.]+$/);
    expect(description).toMatch(/\.$/);
    expect(Object.values(params)).not.toContain(undefined);
    const used = new Set([...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(params).sort());
  }
});

test("an unknown name lists the known ones and is wrong usage", () => {
  expect(() => savedQuery("nothing")).toThrow(UserError);
  try {
    savedQuery("nothing");
  } catch (error) {
    expect(error).toMatchObject({ exitCode: 2, remedy: expect.stringContaining("most-met") as unknown });
  }
});
