import fc from "fast-check";
import { expect, test } from "vitest";
import { checkQuery } from "../../../src/stores/cypher/check.ts";
import { tokenize } from "../../../src/stores/cypher/tokens.ts";

const types = (cypher: string) => tokenize(cypher).map(({ type, text }) => `${type} ${text}`);

test("tells names, texts, numbers, parameters and signs apart", () => {
  expect(types("RETURN n.`a``b`, 'it\\'s', \"x\", $p, $`q r`, 1.5e3 <> 2")).toEqual([
    "name RETURN",
    "name n",
    "symbol .",
    "quoted `a``b`",
    "symbol ,",
    "string 'it\\'s'",
    "symbol ,",
    'string "x"',
    "symbol ,",
    "parameter $p",
    "symbol ,",
    "parameter $`q r`",
    "symbol ,",
    "number 1.5e3",
    "symbol <",
    "symbol >",
    "number 2",
  ]);
});

test("leaves out comments and spaces of every sort", () => {
  expect(types("A /* 'B' */ C // D\nE\u00a0\u200bF /* open")).toEqual(["name A", "name C", "name E", "name F"]);
});

test("a range of numbers is two numbers", () => {
  expect(types("[*1..3]")).toEqual(["symbol [", "symbol *", "number 1", "symbol .", "symbol .", "number 3", "symbol ]"]);
});

test("takes any text, and every token stands where it says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
    }),
  );
});

test("an empty query is refused before it is sent", () => {
  expect(() => checkQuery(" // nothing\n", "write")).toThrow(/empty/u);
});

test("LOAD CSV is refused for reading alone", () => {
  const cypher = "LOAD CSV FROM 'file:///a.csv' AS line RETURN line";
  expect(() => checkQuery(cypher, "read")).toThrow(/LOAD CSV/u);
  expect(() => checkQuery(cypher, "write")).not.toThrow();
  expect(() => checkQuery("RETURN 'LOAD CSV'", "read")).not.toThrow();
});
