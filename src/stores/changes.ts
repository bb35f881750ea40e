import type { GraphJson } from "../graph/types.ts";
import { encodeEdge, encodeNode } from "./codec.ts";
import type { GraphChanges, Inventory } from "./store.ts";

/** The digests that a store would have, did it hold this graph. */
export function inventoryOf(graph: Pick<GraphJson, "nodes" | "edges">): Inventory {
  const dates = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.date]));
  const dateOf = (document: string) => dates.get(document);
  return {
    nodes: new Map(graph.nodes.map((node) => [node.key, revision(encodeNode(node).properties)])),
    edges: new Map(graph.edges.map((edge) => [edge.key, revision(encodeEdge(edge, dateOf).properties)])),
  };
}

/** What takes a store that holds `inventory` to `graph`: what differs, and nothing else. */
export function changesTo(graph: Pick<GraphJson, "nodes" | "edges">, inventory: Inventory): GraphChanges {
  const wanted = inventoryOf(graph);
  return {
    upsert: {
      nodes: graph.nodes.filter(({ key }) => wanted.nodes.get(key) !== inventory.nodes.get(key)),
      edges: graph.edges.filter(({ key }) => wanted.edges.get(key) !== inventory.edges.get(key)),
    },
    removeNodes: [...inventory.nodes.keys()].filter((key) => !wanted.nodes.has(key)),
    removeEdges: [...inventory.edges.keys()].filter((key) => !wanted.edges.has(key)),
  };
}

function revision(properties: Readonly<Record<string, unknown>>): string {
  return String(properties.revision);
}
