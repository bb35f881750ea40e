import { join } from "node:path";
import { expect, test } from "vitest";
import { openEmbedded } from "../../src/stores/embedded/store.ts";
import type { GraphStore } from "../../src/stores/store.ts";
import { openWorkspace } from "../../src/workspace/index.ts";
import type { Workspace } from "../../src/workspace/index.ts";
import { folder, write } from "../workspace/folder.ts";
import { PlainExtractor } from "../workspace/plain-extractor.ts";

const FILES = {
  "a.txt": "Ann Smith met Bo Chen.",
  "b.txt": "Zoe Adams met Bo Chen. Chen met Ann Smith.",
  "c.txt": "Ann Mary Smith met Zoe Adams.",
};

/** Opens a workspace for as long as `use` takes, as a command does. */
async function within<T>(location: string, use: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = openWorkspace({ store: openEmbedded(location), extractor: new PlainExtractor() });
  try {
    return await use(workspace);
  } finally {
    await workspace.close();
  }
}

const bytes = async (store: GraphStore): Promise<string> => JSON.stringify(await store.read());

/** What a new workspace would hold. */
const afresh = (path: string): Promise<string> =>
  within(join(folder({}), "store"), async (workspace) => {
    await workspace.loadPaths([path]);
    return bytes(workspace.store);
  });

test("a folder that is loaded in parts, then edited, ends as if it were loaded at once", async () => {
  const location = join(folder({}), "store");
  const path = folder(FILES);
  for (const file of ["c.txt", "a.txt", "b.txt"]) {
    await within(location, (workspace) => workspace.loadPaths([join(path, file)]));
  }
  await within(location, async ({ store }) => {
    expect(await bytes(store)).toBe(await afresh(path));
  });

  write(path, "a.txt", "Cy Young met Bo Chen.");
  await within(location, async (workspace) => {
    const report = await workspace.loadPaths([path]);
    expect(report).toMatchObject({ extracted: 1, counts: { documents: 3 } });
    expect(await bytes(workspace.store)).toBe(await afresh(path));
  });
});

test("what is loaded is found again, and is not extracted or stored again", async () => {
  const location = join(folder({}), "store");
  const path = folder(FILES);
  const first = await within(location, (workspace) => workspace.loadPaths([path]));
  await within(location, async (workspace) => {
    const phases = new Set<string>();
    const again = await workspace.loadPaths([path], { onProgress: ({ phase }) => phases.add(phase) });
    expect(again).toEqual({ ...first, extracted: 0 });
    expect([...phases]).toEqual(["read"]);
    expect(await workspace.counts()).toEqual(first.counts);
    expect(await workspace.loadedPaths()).toEqual([path]);
  });
});

test("a graph that is exported and loaded elsewhere is the same graph", async () => {
  const path = folder(FILES);
  const graph = await within(join(folder({}), "store"), async (workspace) => {
    await workspace.loadPaths([path]);
    return workspace.store.read();
  });
  await within(join(folder({}), "store"), async (workspace) => {
    await workspace.loadGraph(graph, { name: "g.json" });
    expect(await bytes(workspace.store)).toBe(JSON.stringify(graph));
    expect(await workspace.removeDocuments(["b.txt"])).toEqual({ removed: ["b.txt"] });
    expect(await workspace.counts()).toMatchObject({ documents: 2 });
  });
});
