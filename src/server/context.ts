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
  let last: { stamp: string; directory: Promise<Directory> } | undefined;
  return {
    workspace,
    version,
    openDirectory: async () => {
      // Another process may have loaded documents into the store.
      const [counts, documents] = await Promise.all([workspace.counts(), ask(workspace.store, "stamp")]);
      const stamp = JSON.stringify([counts, documents]);
      if (last?.stamp !== stamp) {
        const directory = Directory.load(workspace.store);
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
