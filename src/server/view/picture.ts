import type { GraphStore } from "../../stores/store.ts";
import type { ViewEdge, ViewNode } from "../contract.ts";
import { ask } from "./ask.ts";
import type { Directory } from "./directory.ts";
import { toViewEdges, toViewNodes } from "./rows.ts";

/** Entities in the order of their ids, as the picture needs them. */
export async function nodesOf(
  store: GraphStore,
  ids: readonly string[],
  directory: Directory,
  signal: AbortSignal,
): Promise<ViewNode[]> {
  const rows = await ask(store, "nodes", { params: { ids }, signal });
  const byId = new Map(toViewNodes(rows, directory).map((node) => [node.id, node]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The ties among some entities, as the picture needs them. */
export async function tiesAmong(
  store: GraphStore,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ViewEdge[]> {
  const among = Object.fromEntries(ids.map((id) => [id, true]));
  return toViewEdges(await ask(store, "ties-among", { params: { ids, among }, signal }));
}
