import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphJson } from "../../src/graph/types.ts";
import { run } from "./command.ts";

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "entente-extract-"));
  mkdirSync(join(cwd, "news/old"), { recursive: true });
  writeFileSync(
    join(cwd, "news/a.txt"),
    "President Ana Ruiz of Peru met Chile's President José Peña in Lima on Monday.\n",
  );
  writeFileSync(join(cwd, "news/old/a.md"), "# Aid\n\nThe United States gave Peru $5 million.\n");
  writeFileSync(
    join(cwd, "news/rows.csv"),
    "text,title\nPeru asked Chile for help.,One\nChile agreed.,Two\n",
  );
  writeFileSync(join(cwd, "news/empty.txt"), "");
  mkdirSync(join(cwd, "nothing"));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const graphIn = (text: string) => JSON.parse(text) as GraphJson;
const filesOf = ({ nodes }: GraphJson) =>
  nodes.flatMap(({ attributes }) => (attributes.kind === "Document" ? [attributes.file] : [])).sort();

test("stdout is the graph alone, stderr names what was passed over", { timeout: 60_000 }, async () => {
  const { code, stdout, stderr } = await run(["extract", "news"], { cwd });
  expect(code).toBe(0);
  expect(filesOf(graphIn(stdout))).toEqual(["a.txt", "old/a.md", "rows.csv#1", "rows.csv#2"]);
  expect(stderr).toMatch(/^Passed over: empty\.txt is empty\./m);
  expect(stderr).toMatch(/^Wrote \d+ nodes and \d+ ties?\.$/m);
});

test("the same documents give the same bytes", { timeout: 60_000 }, async () => {
  const [first, second] = await Promise.all([1, 2].map(() => run(["extract", "news"], { cwd })));
  expect(first?.stdout).toBe(second?.stdout);
});

test("the output's name chooses the format, and its folder is made", { timeout: 60_000 }, async () => {
  const { code, stdout } = await run(["extract", "news", "--output", "made/graph.graphml"], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(readFileSync(join(cwd, "made/graph.graphml"), "utf8")).toContain("</graphml>");
  expect(readdirSync(join(cwd, "made"))).toEqual(["graph.graphml"]);
});

test("each document can be written by itself", { timeout: 60_000 }, async () => {
  const { code, stdout } = await run(["extract", "news", "--per-document", "--output", "each"], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  const written = readdirSync(join(cwd, "each")).sort();
  expect(written).toEqual(["a-2.json", "a.json", "rows-1.json", "rows-2.json"]);
  const files = written.map((name) => filesOf(graphIn(readFileSync(join(cwd, "each", name), "utf8"))));
  expect(files).toEqual([["old/a.md"], ["a.txt"], ["rows.csv#1"], ["rows.csv#2"]]);
});

test("what was considered can be read, sentence by sentence", { timeout: 60_000 }, async () => {
  const { code, stdout } = await run(["extract", "news/a.txt", "--explain"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^# a\.txt$/m);
  expect(stdout).toMatch(/^ {2}= ".+" \w+, \w+: .+$/m);
});

test.each(["nothing", "missing", "news/empty.txt"])(
  "of %s nothing comes but a failure",
  { timeout: 60_000 },
  async (path) => {
    const { code, stdout, stderr } = await run(["extract", path], { cwd });
    expect({ code: code === 0, stdout }).toEqual({ code: false, stdout: "" });
    expect(stderr).toMatch(/entente: .+/);
    expect(stderr).not.toMatch(/\n\s+at /);
  },
);

test("where nothing can be written, it says so and leaves nothing behind", { timeout: 60_000 }, async () => {
  const { code, stderr } = await run(["extract", "news", "--output", "news/a.txt/graph.gexf"], { cwd });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^entente: news\/a\.txt\/graph\.gexf cannot be written: .+--output\.$/m);
});
