import type { GraphJson } from "./types.ts";

/** From every id that a node has, or had before, to the id it has now. An id in use never means another node. */
export function currentIds(nodes: GraphJson["nodes"]): Map<string, string> {
  const current = new Map<string, string>();
  for (const { key, attributes } of nodes) {
    if (attributes.kind === "Document") continue;
    for (const former of attributes.formerIds ?? []) current.set(former, key);
  }
  for (const { key } of nodes) current.set(key, key);
  return current;
}
