import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeFault } from "../../src/documents/faults.ts";
import { MAX_BYTES, listSources, readDocuments } from "../../src/documents/index.ts";
import type { Read, ReadOptions } from "../../src/documents/index.ts";
import { UserError } from "../../src/errors.ts";

const PROSE = "The foreign ministers of both countries met in the capital and signed the accord.";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "entente-documents-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string | Buffer = PROSE): string {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function readAll(paths: readonly string[], options?: ReadOptions) {
  const read: Read[] = [];
  const skipped: Record<string, string> = {};
  for await (const result of readDocuments(paths, options)) {
    if ("skipped" in result) skipped[result.skipped.file] = result.skipped.reason;
    else read.push(result);
  }
  return { read, skipped, files: read.map(({ document }) => document.file) };
}

describe("a folder", () => {
  it("is walked in the order of names; hidden files and node_modules are left out", async () => {
    for (const file of ["b.txt", "a/c.txt", "a.txt", ".git/x.txt", ".x.txt", "node_modules/y.txt", "A.txt"])
      write(file);
    expect((await readAll([root])).files).toEqual(["A.txt", "a.txt", "a/c.txt", "b.txt"]);
  });

  it("with links that lead in a circle or nowhere comes to its end", async () => {
    write("a/x.txt");
    symlinkSync(root, join(root, "a", "back"));
    symlinkSync(join(root, "a"), join(root, "0-first"));
    symlinkSync(join(root, "gone.txt"), join(root, "dead.txt"));
    expect(await readAll([root])).toMatchObject({
      files: ["a/x.txt"],
      skipped: { "dead.txt": "does not exist" },
    });
  });

  it("tells of what it does not read: pictures by number, others by name", async () => {
    for (const file of ["a.png", "sub/b.png", "c.jpg", "d.doc", "README", "e.txt"]) write(file);
    const { files, skipped } = await readAll([root]);
    expect(files).toEqual(["e.txt"]);
    expect(Object.values(skipped)).toContain("holds 3 files that are no documents (2 .png, 1 .jpg)");
    expect(skipped["d.doc"]).toBe("is of a kind that is not read (.doc)");
    expect(skipped.README).toBe("has no extension that says what it is");
  });

  it("gives names in composed letters", async () => {
    write("Jime\u0301nez.txt");
    expect((await readAll([root])).files).toEqual(["Jiménez.txt"]);
  });
});

describe("paths", () => {
  it("that do not exist are the user's to mend", async () => {
    const gone = join(root, "gone");
    await expect(listSources([gone])).rejects.toThrow(UserError);
    await expect(readAll([write("a.txt"), gone])).rejects.toThrow(`${gone} does not exist`);
  });

  it("of files give base names, of unknown kinds a reason", async () => {
    const { files, skipped } = await readAll([write("deep/a.txt"), write("deep/b.png")]);
    expect(files).toEqual(["a.txt"]);
    expect(skipped["b.png"]).toContain("is of a kind that is not read");
  });

  it("may overlap and come in any order: each file is read once, under one name", async () => {
    const file = write("news/a.txt");
    write("news/b.txt");
    const ways = [
      [file, join(root, "news")],
      [join(root, "news"), file],
      [join(root, "news"), root],
      [root, join(root, "news"), file],
    ];
    const names = await Promise.all(ways.map(async (paths) => (await readAll(paths)).files));
    expect(names).toEqual([
      ["a.txt", "b.txt"],
      ["a.txt", "b.txt"],
      ["news/a.txt", "news/b.txt"],
      ["news/a.txt", "news/b.txt"],
    ]);
  });

  it("with files of the same name take their folders along", async () => {
    const [one, two] = [write("one/a.txt"), write("two/a.txt")];
    expect((await readAll([dirname(two), dirname(one)])).files).toEqual(["one/a.txt", "two/a.txt"]);
    expect((await readAll([one, two, write("b.txt")])).files).toEqual(["b.txt", "one/a.txt", "two/a.txt"]);
  });
});

describe("what cannot be read", () => {
  it("is told by name, and the rest goes on", async () => {
    write("1.txt");
    write("binary.txt", Buffer.from([1, 0, 2, 3]));
    write("blank.txt", " \n\n ");
    write("empty.txt", "");
    write("huge.txt", Buffer.alloc(MAX_BYTES + 1, "a"));
    write("menu.txt", "Home | News | World\nContact Us\n");
    write("broken.pdf", "%PDF-1.7 broken");
    write("broken.docx", "PK broken");
    write("rows.jsonl", `{"text": "${PROSE}"}\n{oops\n`);
    write("9.txt");
    const { files, skipped } = await readAll([root]);
    expect(files).toEqual(["1.txt", "9.txt", "rows.jsonl#1"]);
    expect(skipped).toEqual({
      "binary.txt": "is binary, not text",
      "blank.txt": "is empty",
      "broken.docx": "is a broken .docx file",
      "broken.pdf": "is a broken PDF",
      "empty.txt": "is empty",
      "huge.txt": "is too large (20.0 MB, at most 20)",
      "menu.txt": "has no text of its own",
      "rows.jsonl#2": "line 2 is no JSON object",
    });
  });

  it.each([
    ["EACCES", "may not be opened (permission denied)"],
    ["ENOENT", "does not exist"],
    ["EIO", "could not be opened (EIO)"],
  ])("for a fault of the file system is told in words: %s", (code, words) => {
    expect(describeFault(Object.assign(new Error("no"), { code }))).toBe(words);
  });
});

describe("reading", () => {
  it("tells each file before it is opened, and stops when it is told to", async () => {
    for (const file of ["a.txt", "b.txt", "c.txt"]) write(file);
    const controller = new AbortController();
    const opened: string[] = [];
    const reading = readAll([root], {
      signal: controller.signal,
      onFile: (file) => {
        opened.push(file);
        if (file === "b.txt") controller.abort(new Error("stopped"));
      },
    });
    await expect(reading).rejects.toThrow("stopped");
    expect(opened).toEqual(["a.txt", "b.txt"]);
  });

  it("gives digests that tell files and rows apart, and passes over what is known", async () => {
    const rows = ["One text.", "Another text."].map((text) => JSON.stringify({ text }));
    write("a.txt");
    write("same.txt");
    write("rows.jsonl", rows.join("\n"));
    const before = (await readAll([root])).read;
    const digests = before.map(({ contentDigest }) => contentDigest);
    expect(digests[0]).toBe(digests[3]);
    expect(new Set(digests).size).toBe(3);

    write("rows.jsonl", [rows[0], JSON.stringify({ text: "A third text." })].join("\n"));
    const known = new Set(before.map(({ fileDigest }) => fileDigest));
    const after = (await readAll([root], { isKnown: (_, digest) => known.has(digest) })).read;
    expect(after.map(({ document }) => document.file)).toEqual(["rows.jsonl#1", "rows.jsonl#2"]);
    expect(after[0]?.contentDigest).toBe(digests[1]);
    expect(after[1]?.contentDigest).not.toBe(digests[2]);
  });

  it("lists sizes and times without opening anything", async () => {
    const path = write("a.txt");
    const { sources } = await listSources([root]);
    expect(sources).toMatchObject([{ path, file: "a.txt", size: PROSE.length }]);
    expect(sources[0]?.modified).toBeGreaterThan(Date.now() - 600_000);
  });
});
