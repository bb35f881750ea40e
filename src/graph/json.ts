import { MultiDirectedGraph } from "graphology";
import { canonical } from "./canonical.ts";
import type { EdgeAttributes, EntenteGraph, GraphJson, NodeAttributes } from "./types.ts";

export function emptyGraph(): EntenteGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
}

/** Nodes and edges by key, attributes in a fixed order: the same graph gives the same bytes. */
export function toJson(graph: EntenteGraph): GraphJson {
  return canonical({
    nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
    edges: graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes })),
  });
}

/** Throws where keys repeat or an edge's end is missing: see `validateGraph` for what comes from outside. */
export function fromJson(json: GraphJson): EntenteGraph {
  const graph = emptyGraph();
  for (const { key, attributes } of json.nodes) graph.addNode(key, attributes);
  for (const { key, source, target, attributes } of json.edges) {
    graph.addDirectedEdgeWithKey(key, source, target, attributes);
  }
  return graph;
}
