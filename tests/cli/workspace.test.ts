import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphJson } from "../../src/graph/types.ts";
import { run, start } from "./command.ts";

let cwd: string;
const here = (args: readonly string[]) => run(args, { cwd });

/** A workspace of two documents, loaded once; the tests below it run in order. */
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "entente-workspace-"));
  mkdirSync(join(cwd, "news"));
  mkdirSync(join(cwd, "more"));
  writeFileSync(
    join(cwd, "news/a.txt"),
    "Published November 21, 2016\n\nMexico and Chile met in Lima on Monday.\n",
  );
  writeFileSync(join(cwd, "news/b.txt"), "The United States pressured Mexico over the border.\n");
  writeFileSync(join(cwd, "more/c.txt"), "Brazil and Peru met on Friday.\n");
  const { code, stdout, stderr } = await here(["load", "news"]);
  expect(stderr).toContain("Extracting");
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^Loaded 2 documents; /) as string,
  });
}, 60_000);
afterAll(() => rmSync(cwd, { recursive: true }));

const WHO = "MATCH (d:Document) RETURN d.file AS file ORDER BY file";
async function files(): Promise<string[]> {
  const { stdout } = await here(["query", WHO, "--format", "json"]);
  return (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file);
}

const slow = { timeout: 60_000 };

test("a second load reads nothing anew", slow, async () => {
  expect((await here(["load", "news"])).stdout).toMatch(/^Loaded 2 documents \(0 read anew\); /);
});

describe("query", slow, () => {
  test("prints nodes as Cypher writes them", async () => {
    const { stdout, stderr } = await here([
      "query",
      'MATCH (n:Government {name: "Mexico"}) RETURN n AS country, 1 AS one',
    ]);
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(/^country +one$/),
      expect.stringMatching(/^─+ {2}─+$/),
      expect.stringMatching(/^\(:Government \{name: "Mexico"\}\) +1$/),
      "",
    ]);
  });

  test("takes parameters, as JSON or text", async () => {
    const args = [
      "query",
      "RETURN $n + 1 AS n, $t AS t, $l[1] AS l",
      "--param",
      "n=41",
      "--param",
      "t=x y",
      "--param",
      "l=[1,2]",
    ];
    const { stdout } = await here([...args, "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual([{ n: 42, t: "x y", l: 2 }]);
  });

  test("says when rows were cut", async () => {
    const { stdout, stderr } = await here(["query", WHO, "--max-rows", "1", "--format", "csv"]);
    expect(stdout).toBe("file\r\na.txt\r\n");
    expect(stderr).toMatch(/Only the first 1 row came/);
  });

  test("asks saved questions", async () => {
    const { code, stdout } = await here(["query", "most-met", "--format", "csv"]);
    expect({ code, head: stdout.split("\r\n")[0] }).toEqual({
      code: 0,
      head: "actor,met,sentences,documents",
    });
  });

  test("writes only when it is told to", async () => {
    const change = 'MATCH (n:Government {name: "Mexico"}) SET n.seen = true RETURN n.seen AS seen';
    const refused = await here(["query", change]);
    expect(refused).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("--write") as string,
    });
    const { stdout } = await here(["query", change, "--write", "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual([{ seen: true }]);
  });

  test("that is no Cypher fails with what is wrong, not with a stack", async () => {
    const { code, stdout, stderr } = await here(["query", "MATCH (n RETURN n"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^entente: .+\n$/);
  });
});

describe("export", slow, () => {
  const graph = async (...args: string[]) =>
    JSON.parse((await here(["export", ...args])).stdout) as GraphJson;
  const names = ({ nodes }: GraphJson) => nodes.map(({ attributes }) => attributes.name);

  test("writes all to stdout, in the format asked for", async () => {
    const all = await graph();
    expect(names(all)).toEqual(expect.arrayContaining(["Mexico", "Chile", "United States"]));
    const { stdout } = await here(["export", "--format", "gexf"]);
    expect(stdout).toMatch(/^<\?xml .*<\/gexf>\s*$/s);
  });

  test("takes what is around an actor, named in any way", async () => {
    const near = await graph("--around", "chile");
    expect(names(near)).toContain("Chile");
    expect(names(near)).not.toContain("United States");
    expect(near).toEqual(await graph("--around", "government:chile", "--depth", "1"));
  });

  test("takes exactly what a query returns, and its documents", async () => {
    const returned = await graph("--query", "MATCH (a)-[r:PRESSURED]->(b) RETURN r");
    expect(names(returned).sort()).toEqual(expect.arrayContaining(["Mexico", "United States"]));
    const ties = returned.edges.filter(({ attributes }) => attributes.type !== "MENTIONS");
    expect(ties.map(({ attributes }) => attributes.type)).toEqual(["PRESSURED"]);
  });

  test("writes two tables into a folder", async () => {
    const { code, stdout } = await here(["export", "--format", "csv", "--output", "tables"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(readFileSync(join(cwd, "tables/edges.csv"), "utf8")).toMatch(/^id,source,target,.*\r\n/);
  });

  test("as JSON loads into another workspace as the same graph", async () => {
    await here(["export", "--output", "graph.json"]);
    const { code } = await here(["load", "graph.json", "--store", "copy"]);
    expect(code).toBe(0);
    await here(["export", "--store", "copy", "--output", "again.json"]);
    expect(readFileSync(join(cwd, "again.json"), "utf8")).toBe(readFileSync(join(cwd, "graph.json"), "utf8"));
  });

  test("of a file that is no graph is not loaded", async () => {
    writeFileSync(join(cwd, "other.json"), '{"nodes": 1}');
    const { code, stderr } = await here(["load", "other.json"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^entente: other\.json is not a graph/);
  });
});

describe("explore", slow, () => {
  test("serves what it loaded until it is stopped", async () => {
    const exploring = start(["explore", "news", "--port", "0"], { cwd });
    const [, url = ""] = await exploring.says(/^Entente is at (http:\/\/127\.0\.0\.1:\d+)$/m);
    const status = (await (await fetch(`${url}/api/status`)).json()) as { counts: { documents: number } };
    expect(status.counts.documents).toBe(2);
    exploring.process.kill("SIGINT");
    const { code, stdout } = await exploring.finished;
    expect({ code, stdout }).toEqual({ code: 130, stdout: `Entente is at ${url}\n` });
    await expect(fetch(url)).rejects.toThrow();
  });

  test("does not guess what to do with another folder when nobody can be asked", async () => {
    const { code, stdout, stderr } = await here(["explore", "more", "--port", "0"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/--add.*--replace/);
    expect(await files()).toEqual(["a.txt", "b.txt"]);
  });

  test.each([
    [["--yes"], ["a.txt", "b.txt", "c.txt"]],
    [["--add"], ["a.txt", "b.txt", "c.txt"]],
    [["--replace", "--yes"], ["c.txt"]],
  ])("%j says what", async (flags, expected) => {
    const exploring = start(["explore", "more", ...flags, "--port", "0"], { cwd });
    await exploring.says(/^Entente is at /m);
    exploring.process.kill("SIGTERM");
    expect((await exploring.finished).code).toBe(143);
    expect(await files()).toEqual(expected);
  });

  test("of an explicit port that is taken fails", async () => {
    const first = start(["serve", "--port", "0"], { cwd });
    const [, port = ""] = await first.says(/:(\d+)$/m);
    const second = await run(["serve", "--port", port, "--store", "copy"], { cwd });
    first.process.kill("SIGINT");
    await first.finished;
    expect(second).toMatchObject({ code: 1, stdout: "" });
    expect(second.stderr).toContain(`Port ${port} is taken`);
  });
});

test("remove takes documents out, by file, and fails where there is none", slow, async () => {
  const { code, stdout } = await here(["remove", "c.txt"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Removed c\.txt; /) as string });
  expect(await files()).toEqual([]);
  expect((await here(["remove", "c.txt"])).code).not.toBe(0);
});
