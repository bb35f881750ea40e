import type { GraphStore } from "../stores/store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { ask } from "./view/ask.ts";
import { Directory } from "./view/directory.ts";

/** What every route is given. */
export interface Context {
  readonly workspace: Workspace;
  readonly version: string;
  /** Of the workspace as it is now. */
  readonly openDirectory: () => Promise<Directory>;
}

export function createContext(workspace: Workspace, version: string): Context {
  const { store } = workspace;
  let last: { stamp: string; directory: Promise<Directory> } | undefined;
  return {
    workspace,
    version,
    openDirectory: async () => {
      const stamp = await stampOf(store);
      if (last?.stamp !== stamp) {
        const directory = Directory.load(store);
        last = { stamp, directory };
        // What failed is tried again at the next request.
        directory.catch(() => {
          if (last?.directory === directory) last = undefined;
        });
      }
      return last.directory;
    },
  };
}

/** Another one after each load, be it by another process: a database server is open to many. */
async function stampOf(store: GraphStore): Promise<string> {
  const names = ["stamp-documents", "stamp-entities", "stamp-edges"];
  return JSON.stringify(await Promise.all(names.map((name) => ask(store, name))));
}
