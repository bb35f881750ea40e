import type { GraphJson } from "../graph/types.ts";
import { resolve } from "../resolution/index.ts";
import { changesTo } from "../stores/changes.ts";
import type { GraphStore } from "../stores/store.ts";
import { summarise } from "./records.ts";
import type { FileDigests, Records, State } from "./records.ts";
import type { LoadOptions, WorkspaceCounts } from "./workspace.ts";

/** Changes whenever the same statements may give another graph: then what is stored is put together anew. */
export const RESOLUTION = "1";

/**
 * Brings the store to what all documents state. A run that was killed half-way is mended by the next one, since
 * what differs is found by comparing.
 *
 * @param files digests of the files that were read to their end, by absolute path
 */
export async function bringUp(
  store: GraphStore,
  records: Records,
  files: FileDigests,
  { onProgress, signal }: LoadOptions,
): Promise<State> {
  const [documents, graphs] = [await records.documents(), await records.graphs()];
  signal?.throwIfAborted();
  onProgress?.({ phase: "resolve", done: 0, total: 1 });
  const graph = resolve([...documents, ...graphs]);
  onProgress?.({ phase: "resolve", done: 1, total: 1 });

  const changes = changesTo(graph, await store.inventory());
  const { upsert, removeNodes, removeEdges } = changes;
  if (upsert.nodes.length + upsert.edges.length + removeNodes.length + removeEdges.length > 0) {
    signal?.throwIfAborted();
    await store.apply(changes, {
      ...(onProgress && {
        onProgress: (done: number, total: number) => onProgress({ phase: "store", done, total }),
      }),
      ...(signal && { signal }),
    });
  }
  const paths = new Set(documents.map(({ path }) => path?.replace(/#\d+$/u, "")));
  const state: State = {
    version: RESOLUTION,
    documents: documents.map(summarise),
    graphs: graphs.map(({ name }) => name),
    files: Object.fromEntries([...files].filter(([path]) => paths.has(path))),
    counts: countsOf(graph),
  };
  await records.putState(state);
  return state;
}

/** Documents, entities and the ties between them. */
export function countsOf({ nodes, edges }: GraphJson): WorkspaceCounts {
  const documents = nodes.filter(({ attributes }) => attributes.kind === "Document").length;
  const ties = edges.filter(({ attributes }) => attributes.type !== "MENTIONS").length;
  return { documents, nodes: nodes.length - documents, edges: ties };
}
