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

interface ServeOptions {
  webRoot?: string;
  /** A Neo4j that is for tests alone: it is emptied. Left out: an embedded store. */
  neo4jUrl?: string | undefined;
}

/** A server on a free port over a store that holds a graph and nothing else. */
export async function serve(graph: GraphJson, { neo4jUrl, ...options }: ServeOptions = {}): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), "entente-server-"));
  const store = await openStore(neo4jUrl ?? join(folder, "store"));
  if (neo4jUrl) await store.query("MATCH (n) DETACH DELETE n", { access: "write" });
  const workspace = openWorkspace({ store, extractor });
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
