import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphJson } from "../../src/graph/types.ts";
import { startServer } from "../../src/server/index.ts";
import type { RunningServer } from "../../src/server/index.ts";
import { openStore } from "../../src/stores/open.ts";
import { openWorkspace } from "../../src/workspace/index.ts";
import type { Workspace } from "../../src/workspace/index.ts";

export interface Serving extends RunningServer {
  workspace: Workspace;
  /** Ends the server and takes its folder away. */
  end(): Promise<void>;
}

const extractor = () => Promise.reject(new Error("nothing is extracted here"));

/** A server on a free port over an embedded store that holds a graph. */
export async function serve(graph: GraphJson, options: { webRoot?: string } = {}): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), "entente-server-"));
  const workspace = openWorkspace({ store: await openStore(join(folder, "store")), extractor });
  await workspace.loadGraph(graph, { name: "sample" });
  const server = await startServer({ workspace, port: 0, webRoot: join(folder, "none"), ...options });
  return {
    ...server,
    workspace,
    end: async () => {
      await server.close();
      await workspace.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
