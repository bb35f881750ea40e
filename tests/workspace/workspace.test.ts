import { rmSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { GraphJson } from "../../src/graph/types.ts";
import { openWorkspace } from "../../src/workspace/index.ts";
import type { Progress, Workspace } from "../../src/workspace/index.ts";
import { statement } from "../graph/statement.ts";
import { folder, write } from "./folder.ts";
import { MemoryStore } from "./memory-store.ts";
import { PlainExtractor } from "./plain-extractor.ts";

const FILES = {
  "a.txt": "Ann Smith met Bo Chen.",
  "b.txt": "Dr Zoe Adams met Bo Chen. Chen met Ann Smith.",
  "c.txt": "Ann Mary Smith met Zoe Adams.",
};

function open(store = new MemoryStore(), extractor = new PlainExtractor()) {
  return { store, extractor, workspace: openWorkspace({ store, extractor }) };
}

const bytes = async (store: MemoryStore): Promise<string> => JSON.stringify(await store.read());

/** What a new workspace would hold. */
async function afresh(paths: readonly string[]): Promise<string> {
  const { store, workspace } = open();
  await workspace.loadPaths(paths);
  return bytes(store);
}

function names({ nodes }: GraphJson): string[] {
  return nodes.flatMap(({ attributes }) => (attributes.kind === "Document" ? [] : [attributes.name]));
}

describe("loading a folder", () => {
  test("stores what its documents state, and says what it did", async () => {
    const { store, workspace } = open();
    const report = await workspace.loadPaths([folder(FILES)]);
    expect(report).toMatchObject({
      documents: ["document:a.txt", "document:b.txt", "document:c.txt"],
      extracted: 3,
      skipped: [],
      warnings: [],
      counts: { documents: 3, nodes: 3, edges: 3 },
    });
    expect(names(await store.read())).toEqual(["Ann Mary Smith", "Bo Chen", "Dr Zoe Adams"]);
    expect(await workspace.counts()).toEqual(report.counts);
  });

  test("gives the same bytes one by one, in any order, or at once", async () => {
    const path = folder(FILES);
    const whole = await afresh([path]);
    for (const order of [
      ["a", "b", "c"],
      ["c", "a", "b"],
      ["b", "c", "a"],
    ]) {
      const { store, workspace } = open();
      for (const file of order) await workspace.loadPaths([join(path, `${file}.txt`)]);
      expect(await bytes(store)).toBe(whole);
    }
  });

  test("a second time extracts, resolves and stores nothing", async () => {
    const { store, extractor, workspace } = open();
    const path = folder(FILES);
    const first = await workspace.loadPaths([path]);
    store.records.puts.length = 0;
    const phases = new Set<string>();
    const again = await openWorkspace({ store, extractor }).loadPaths([path], {
      onProgress: ({ phase }) => phases.add(phase),
    });
    expect(again).toEqual({ ...first, extracted: 0 });
    expect(extractor.extracted).toHaveLength(3);
    expect(store.applied).toBe(1);
    expect(store.records.puts).toEqual([]);
    expect([...phases]).toEqual(["read"]);
  });

  test("extracts anew what another version of the extractor read", async () => {
    const { store, workspace } = open();
    const path = folder(FILES);
    await workspace.loadPaths([path]);
    const newer = open(store, new PlainExtractor("plain 2"));
    expect(await newer.workspace.loadPaths([path])).toMatchObject({ extracted: 3 });
    expect(await newer.workspace.loadPaths([path])).toMatchObject({ extracted: 0 });
  });

  test("makes the extractor once, and only when a document is to be read", async () => {
    let made = 0;
    const extractor = () => {
      made++;
      return Promise.resolve(new PlainExtractor());
    };
    const workspace = openWorkspace({ store: new MemoryStore(), extractor });
    await workspace.counts();
    expect(made).toBe(0);
    const path = folder(FILES);
    await Promise.all([workspace.loadPaths([path]), workspace.loadPaths([path])]);
    expect(made).toBe(1);
  });

  test("tells of its phases, and of each document by its file", async () => {
    const { workspace } = open();
    const seen: Progress[] = [];
    await workspace.loadPaths([folder(FILES)], { onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(["read", "extract", "resolve", "store"]);
    expect(seen.flatMap(({ phase, item }) => (phase === "extract" && item ? [item] : []))).toEqual(
      Object.keys(FILES),
    );
  });

  test("remembers what was loaded and from where", async () => {
    const { store, workspace } = open();
    const [one, two] = [folder({ "a.txt": FILES["a.txt"] }), folder({ "b.txt": FILES["b.txt"] })];
    expect([await workspace.name(), await workspace.loadedPaths()]).toEqual(["", []]);
    await workspace.loadPaths([one]);
    await workspace.loadPaths([two]);
    expect(await open(store).workspace.loadedPaths()).toEqual([one, two]);
    await workspace.loadPaths([two], { mode: "replace" });
    expect(await workspace.loadedPaths()).toEqual([two]);
    expect(two).toContain(await workspace.name());
  });
});

describe("what changes", () => {
  test("an edited document takes the place of what it stated before", async () => {
    const { store, extractor, workspace } = open();
    const path = folder(FILES);
    await workspace.loadPaths([path]);
    write(path, "c.txt", "Cy Young met Zoe Adams.");
    expect(await workspace.loadPaths([path])).toMatchObject({ extracted: 1 });
    expect(extractor.extracted.at(-1)).toBe("c.txt");
    expect(names(await store.read())).toContain("Ann Smith");
    expect(await bytes(store)).toBe(await afresh([path]));
  });

  test("a removed document takes along what only it stated", async () => {
    const { store, workspace } = open();
    const path = folder(FILES);
    await workspace.loadPaths([path]);
    expect(await workspace.removeDocuments(["c.txt"])).toEqual({ removed: ["c.txt"] });
    rmSync(join(path, "c.txt"));
    expect(await bytes(store)).toBe(await afresh([path]));
  });

  test("documents are removed by key or title too, and a name must fit one", async () => {
    const { workspace } = open();
    await workspace.loadGraph(statement("a.txt", ["Person: Ann Smith"], [], { title: "Talks" }));
    await workspace.loadGraph(statement("b.txt", ["Person: Bo Chen"], [], { title: "Talks" }));
    await expect(workspace.removeDocuments(["Talks"])).rejects.toThrow(
      "“Talks” fits 2 documents: a.txt, b.txt.",
    );
    await expect(workspace.removeDocuments(["d.txt"])).rejects.toThrow("No document is called “d.txt”.");
    await workspace.removeDocuments(["document:a.txt"]);
    await workspace.removeDocuments(["talks"]);
    expect(await workspace.counts()).toEqual({ documents: 0, nodes: 0, edges: 0 });
  });

  test("adding keeps what other folders brought, replacing takes it out", async () => {
    const { store, workspace } = open();
    const [one, two] = [folder({ "a.txt": FILES["a.txt"] }), folder({ "b.txt": FILES["b.txt"] })];
    await workspace.loadPaths([one]);
    expect(await workspace.loadPaths([two])).toMatchObject({
      documents: ["document:b.txt"],
      counts: { documents: 2 },
    });
    await workspace.loadPaths([two], { mode: "replace" });
    expect(await bytes(store)).toBe(await afresh([two]));
  });

  test("replacing by nothing is refused", async () => {
    const { workspace } = open();
    await workspace.loadPaths([folder(FILES)]);
    await expect(workspace.loadPaths([folder({})], { mode: "replace" })).rejects.toThrow(
      "nothing was replaced",
    );
    expect(await workspace.counts()).toMatchObject({ documents: 3 });
  });

  test("a row that an export has no more is gone, the others stay", async () => {
    const { store, extractor, workspace } = open();
    const row = (text: string) => JSON.stringify({ text });
    const path = folder({ "news.jsonl": [row(FILES["a.txt"]), row(FILES["b.txt"])].join("\n") });
    await workspace.loadPaths([path]);
    expect((await store.read()).nodes.filter(({ key }) => key.startsWith("document:"))).toHaveLength(2);
    write(path, "news.jsonl", row(FILES["a.txt"]));
    expect(await workspace.loadPaths([path])).toMatchObject({ extracted: 0, counts: { documents: 1 } });
    expect(extractor.extracted).toHaveLength(2);
    expect(await bytes(store)).toBe(await afresh([path]));
    await workspace.removeDocuments(["news.jsonl"]);
    expect(await workspace.counts()).toMatchObject({ documents: 0 });
  });
});

describe("names", () => {
  test("a file of the same name in another folder is another document, and this is told", async () => {
    const { store, workspace } = open();
    const [one, two] = [folder({ "a.txt": FILES["a.txt"] }), folder({ "a.txt": "Cy Young met Di Fox." })];
    await workspace.loadPaths([one]);
    const report = await workspace.loadPaths([two]);
    const parent = two.slice(two.lastIndexOf("/") + 1);
    expect(report.documents).toEqual([`document:${parent}/a.txt`]);
    expect(report.warnings).toEqual([
      `a.txt of ${two}/a.txt is another document than the one of that name that is here already (${one}/a.txt): it is loaded as ${parent}/a.txt.`,
    ]);
    expect(names(await store.read())).toHaveLength(4);

    write(two, "a.txt", "Cy Young met Ed Hall.");
    expect(await workspace.loadPaths([two])).toMatchObject({ documents: report.documents, warnings: [] });
    expect(names(await store.read())).toEqual(["Ann Smith", "Bo Chen", "Cy Young", "Ed Hall"]);
  });

  test("a folder that was moved holds the same documents", async () => {
    const { extractor, workspace } = open();
    const path = folder({ "old/a.txt": FILES["a.txt"] });
    await workspace.loadPaths([join(path, "old")]);
    renameSync(join(path, "old"), join(path, "new"));
    expect(await workspace.loadPaths([join(path, "new")])).toMatchObject({
      documents: ["document:a.txt"],
      warnings: [],
      counts: { documents: 1 },
    });
    write(path, "new/a.txt", "Cy Young met Di Fox.");
    expect(await workspace.loadPaths([join(path, "new")])).toMatchObject({
      counts: { documents: 1, nodes: 2 },
    });
    expect(extractor.extracted).toHaveLength(2);
  });

  test("a file is one document however it is reached", async () => {
    const { workspace } = open();
    const path = folder({ "sub/a.txt": FILES["a.txt"] });
    await workspace.loadPaths([join(path, "sub")]);
    expect(await workspace.loadPaths([path])).toMatchObject({ counts: { documents: 1 } });
  });

  test("one text under two names is loaded twice, with a warning", async () => {
    const { workspace } = open();
    const report = await workspace.loadPaths([folder({ "a.txt": FILES["a.txt"], "b.txt": FILES["a.txt"] })]);
    expect(report.counts).toEqual({ documents: 2, nodes: 2, edges: 1 });
    expect(report.warnings).toEqual(["b.txt has the same text as a.txt: what it says counts twice."]);
  });
});

describe("faults", () => {
  test("what cannot be read or extracted is told by name, and the rest goes on", async () => {
    const { workspace } = open();
    const path = folder({ ...FILES, "d.txt": "This is too hard.", "e.txt": "" });
    const report = await workspace.loadPaths([path]);
    expect(report).toMatchObject({ extracted: 3, counts: { documents: 3 } });
    expect(report.documents).not.toContain("document:d.txt");
    expect(report.skipped).toMatchObject([
      { file: "e.txt", reason: "is empty" },
      { file: "d.txt", reason: "could not be extracted (no way through)" },
    ]);
    expect((await workspace.loadPaths([path])).skipped).toHaveLength(2);
  });

  test("what fails after an edit stays as it was", async () => {
    const { store, workspace } = open();
    const path = folder(FILES);
    await workspace.loadPaths([path]);
    const before = await bytes(store);
    write(path, "a.txt", "This is too hard.");
    const report = await workspace.loadPaths([path], { mode: "replace" });
    expect(report.skipped).toMatchObject([{ file: "a.txt" }]);
    expect(await bytes(store)).toBe(before);
  });

  test("stopping keeps what was extracted, and the next run goes on", async () => {
    const { store, extractor, workspace } = open();
    const path = folder(FILES);
    const stop = new AbortController();
    const stopped = workspace.loadPaths([path], {
      signal: stop.signal,
      onProgress: ({ phase, done }) => {
        if (phase === "extract" && done === 2) stop.abort(new Error("stopped"));
      },
    });
    await expect(stopped).rejects.toThrow("stopped");
    expect(extractor.extracted).toEqual(["a.txt", "b.txt"]);
    expect(store.applied).toBe(0);
    expect(await workspace.loadPaths([path])).toMatchObject({ extracted: 1, counts: { documents: 3 } });
    expect(await bytes(store)).toBe(await afresh([path]));
  });

  test.each([0, 1, 3, 7])(
    "a store that dies after %i changes is mended by the next run",
    async (diesAfter) => {
      const store = new MemoryStore();
      const path = folder(FILES);
      await open(store).workspace.loadPaths([join(path, "a.txt"), join(path, "c.txt")]);
      rmSync(join(path, "a.txt"));
      store.diesAfter = diesAfter;
      await expect(open(store).workspace.loadPaths([path], { mode: "replace" })).rejects.toThrow("killed");
      store.diesAfter = Number.POSITIVE_INFINITY;
      const { extractor, workspace } = open(store);
      const report = await workspace.loadPaths([path], { mode: "replace" });
      expect(extractor.extracted).toEqual([]);
      expect(report.documents).toEqual(["document:b.txt", "document:c.txt"]);
      expect(await bytes(store)).toBe(await afresh([path]));
    },
  );

  test("a removal that was cut short is finished by running it again", async () => {
    const store = new MemoryStore();
    const path = folder(FILES);
    await open(store).workspace.loadPaths([path]);
    store.diesAfter = 1;
    await expect(open(store).workspace.removeDocuments(["c.txt"])).rejects.toThrow("killed");
    store.diesAfter = Number.POSITIVE_INFINITY;
    await expect(open(store).workspace.removeDocuments(["c.txt"])).rejects.toThrow("No document is called");
    rmSync(join(path, "c.txt"));
    expect(await bytes(store)).toBe(await afresh([path]));
  });

  test("an error of one load does not hold up the next", async () => {
    const { workspace } = open();
    const wrong = workspace.loadPaths(["/there/is/no/such/folder"]);
    const right = workspace.loadPaths([folder(FILES)]);
    await expect(wrong).rejects.toThrow();
    expect(await right).toMatchObject({ extracted: 3 });
  });
});

describe("graphs", () => {
  async function exported(): Promise<GraphJson> {
    const { store, workspace } = open();
    await workspace.loadPaths([folder(FILES)]);
    return store.read();
  }

  const load = async (graph: GraphJson, workspace: Workspace) =>
    workspace.loadGraph(graph, { name: "/tmp/g.json" });

  test("come out as they went in", async () => {
    const graph = await exported();
    const { store, workspace } = open();
    const report = await load(graph, workspace);
    expect(report).toMatchObject({ extracted: 0, counts: { documents: 3, nodes: 3, edges: 3 } });
    expect(await bytes(store)).toBe(JSON.stringify(graph));
    await load(graph, workspace);
    expect(store.applied).toBe(1);
    expect(await workspace.name()).toBe("g.json");
  });

  test("are put together with documents that are loaded besides", async () => {
    const { store, workspace } = open();
    await workspace.loadGraph(await exported());
    await workspace.loadPaths([folder({ "z.txt": "Ann Smith met Cy Young." })]);
    const graph = await store.read();
    expect(names(graph)).toEqual(["Ann Mary Smith", "Bo Chen", "Cy Young", "Dr Zoe Adams"]);
  });

  test("keep what no document of theirs states, until they are loaded again without it or removed", async () => {
    const graph = await exported();
    const [tie] = graph.edges.filter(({ attributes }) => attributes.type === "MET_WITH");
    if (!tie) throw new Error("there is no tie");
    const own = {
      ...graph,
      nodes: [
        ...graph.nodes,
        {
          key: "person:eve",
          attributes: { kind: "Person" as const, name: "Eve", aliases: [], mentions: [] },
        },
      ],
      edges: [
        ...graph.edges,
        { ...tie, key: "own", attributes: { type: "SUPPORTS" as const, evidence: [] } },
      ],
    };
    const { store, workspace } = open();
    expect(await load(own, workspace)).toMatchObject({ counts: { nodes: 4, edges: 4 } });
    store.records.puts.length = 0;
    await load(own, workspace);
    expect(store.records.puts).toEqual([]);
    await workspace.removeDocuments(["a.txt", "b.txt", "c.txt"]);
    expect(names(await store.read())).toContain("Eve");
    expect(await workspace.counts()).toMatchObject({ documents: 0, nodes: 3, edges: 1 });

    expect(await load(graph, workspace)).toMatchObject({ counts: { nodes: 3, edges: 3 } });
    await load(own, workspace);
    expect(await workspace.removeDocuments(["/tmp/g.json"])).toEqual({ removed: ["/tmp/g.json"] });
    expect(await workspace.counts()).toMatchObject({ documents: 3, nodes: 3, edges: 3 });
  });

  test("replace all that is here where they are told to", async () => {
    const { store, workspace } = open();
    await workspace.loadPaths([folder({ "z.txt": "Ann Smith met Cy Young." })]);
    const graph = await exported();
    await workspace.loadGraph(graph, { mode: "replace" });
    expect(await bytes(store)).toBe(JSON.stringify(graph));
    expect(await workspace.loadedPaths()).toEqual([]);
  });

  test("that are none are refused, and nothing changes", async () => {
    const { store, workspace } = open();
    await expect(load({ nodes: [], edges: [] }, workspace)).rejects.toThrow("/tmp/g.json is empty.");
    await expect(load({ nodes: [{}] } as unknown as GraphJson, workspace)).rejects.toThrow(
      "/tmp/g.json is not a graph",
    );
    expect(store.records.puts).toEqual([]);
  });
});

test("closing a workspace waits for what runs and closes its store", async () => {
  const { store, workspace } = open();
  const loading = workspace.loadPaths([folder(FILES)]);
  await workspace.close();
  expect(store.closed).toBe(true);
  expect(await loading).toMatchObject({ extracted: 3 });
});
