import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { Messages } from "../../src/cli/messages.ts";
import { createProgram } from "../../src/cli/program.ts";
import { exitCode } from "../../src/cli/run.ts";
import { describeError } from "../../src/errors.ts";
import { run } from "./command.ts";

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "entente-usage-"));
  writeFileSync(join(cwd, "file"), "");
});
afterAll(() => rmSync(cwd, { recursive: true }));

const FILE = fileURLToPath(import.meta.url);
const COMMANDS = ["explore", "extract", "load", "remove", "serve", "query", "export"];

/** Parses a command line in this process: much faster than in one of its own. */
async function parse(args: readonly string[]) {
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    vi.spyOn(process[name], "write").mockImplementation((text) => Boolean((written[name] += String(text))));
  }
  const { signal } = new AbortController();
  try {
    await createProgram({ messages: new Messages(), signal }).parseAsync(args, { from: "user" });
    return { code: 0, ...written };
  } catch (error) {
    return { code: exitCode(error, signal), ...written, stderr: written.stderr + describeError(error) };
  }
}

afterEach(() => vi.restoreAllMocks());

describe("help is the result that was asked for", () => {
  test.each([[], ...COMMANDS.map((name) => [name])])("%s --help", async (...names) => {
    const { code, stdout } = await parse([...names, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nExample:\n {2}entente /);
    for (const name of names.length === 0 ? COMMANDS : names) expect(stdout).toContain(name);
  });
});

describe("wrong usage ends with 2, says why, and leaves stdout empty", () => {
  test.each<[string[], RegExp]>([
    [[], /Usage: entente/],
    [["nothing"], /unknown command 'nothing'/],
    [["serve", "--nothing"], /unknown option '--nothing'/],
    [["explore"], /missing required argument 'path'/],
    [["explore", ".", "--add", "--replace"], /cannot be used with/],
    [["serve", "--host", "0.0.0.0"], /only this computer/],
    [["serve", "--port", "http"], /0 to 65535/],
    [["query", "RETURN 1", "--format", "xml"], /Allowed choices are table, json, csv/],
    [["query", "RETURN 1", "--timeout", "soon"], /500ms, 10s or 2m/],
    [["query", "RETURN 1", "--param", "x"], /name=value/],
    [["query", "nothing"], /no saved question called nothing.*most-met/],
    [["export", "--depth", "2"], /--around/],
    [["export", "--query", "RETURN 1", "--kind", "Person"], /cannot be used with/],
    [["export", "--around", "Peru", "--from", "2016"], /cannot be used with/],
    [["export", "--kind", "Planet"], /one of Person, /],
    [["export", "--from", "yesterday"], /2016-11-21/],
    [["export", "--format", "csv"], /--output/],
    [["export", "--format", "csv", "--output", FILE], /is a file/],
    [["export", "--output", "."], /is a folder/],
    [["extract", ".", "--per-document"], /--output/],
    [["extract", ".", "--explain", "--format", "gexf"], /--explain writes text/],
    [["extract", ".", "--per-document", "--output", "x", "--format", "csv"], /one file for each/],
  ])("entente %j", async (args, why) => {
    const { code, stdout, stderr } = await parse(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(why);
  });
});

describe("in a process of its own", { timeout: 30_000 }, () => {
  test("--version prints name and version", async () => {
    expect(await run(["--version"], { cwd })).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^entente \d+\.\d+\.\d+\n$/) as string,
      stderr: "",
    });
  });

  test.each([[["nothing"]], [["serve", "--host", "0.0.0.0"]], [["export", "--depth", "2"]]])(
    "%j is told in a line or two, without a stack trace",
    async (args) => {
      const { code, stdout, stderr } = await run(args, { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^entente: .+\n(.+\n)?$/);
    },
  );

  test("ENTENTE_DEBUG=1 shows where an error comes from", async () => {
    const { stderr } = await run(["export", "--depth", "2"], { cwd, env: { ENTENTE_DEBUG: "1" } });
    expect(stderr).toMatch(/\n {4}at .+selection/);
  });
});

test.each([["query", "RETURN 1"], ["export"], ["remove", "a.txt"]])(
  "%s of a workspace that is not there fails and makes none",
  { timeout: 30_000 },
  async (...args) => {
    const { code, stdout, stderr } = await run(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/no workspace at \.entente.*explore/);
    expect(readdirSync(cwd)).toEqual(["file"]);
  },
);

test("saved questions are listed", async () => {
  const { code, stdout } = await parse(["query"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^most-met +Who met whom most +limit=25$/m);
});
