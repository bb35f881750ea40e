import { existsSync } from "node:fs";
import { UserError } from "../errors.ts";
import type { GraphStore } from "../stores/store.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Opens a store for as long as `use` takes. */
export async function withStore<T>(location: string, use: (store: GraphStore) => Promise<T>): Promise<T> {
  const { openStore } = await import("../stores/open.ts");
  const store = await openStore(location);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Opens a workspace for as long as `use` takes. The extractor is loaded when a document has to be read. */
export async function withWorkspace<T>(
  location: string,
  use: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const [{ openStore }, { openWorkspace }] = await Promise.all([
    import("../stores/open.ts"),
    import("../workspace/index.ts"),
  ]);
  const extractor = async () => (await import("../extraction/index.ts")).createExtractor();
  const workspace = openWorkspace({ store: await openStore(location), extractor });
  try {
    return await use(workspace);
  } finally {
    await workspace.close();
  }
}

/** For commands that make nothing: asking a workspace that is not there must not make one. */
export function mustExist(location: string): void {
  if (/^\w+(\+\w+)?:\/\//.test(location) || existsSync(location)) return;
  throw new UserError(`There is no workspace at ${location}.`, {
    remedy: "Make one with `entente explore PATH`, or name another with --store.",
  });
}
