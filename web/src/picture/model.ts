import { MultiDirectedGraph } from "graphology";
import { relationRule } from "../../../src/ontology/index.ts";
import type { EntityKind, Family } from "../../../src/ontology/index.ts";
import type { ViewEdge, ViewNode } from "../../../src/server/contract.ts";
import { groupByPair } from "./bundles.ts";
import { labelText } from "./labels/text.ts";
import type { Point } from "./picture.ts";
import { nodeSize, tieWidth } from "./sizes.ts";

/** A node as it is drawn; x and y in units of the graph, y upwards. */
export interface DrawnNode {
  x: number;
  y: number;
  kind: EntityKind;
  name: string;
  /** The name, cut to what a label shows. */
  label: string;
  degree: number;
  /** Half its extent, in pixels at scale 1. */
  size: number;
}

export interface DrawnTie {
  /** Which program draws it. Ties that have others beside them are bent. */
  type: "straight" | "bent";
  family: Family;
  verb: string;
  count: number;
  width: number;
  /** Planned or promised. */
  dashed: boolean;
  symmetric: boolean;
}

export type PictureGraph = MultiDirectedGraph<DrawnNode, DrawnTie>;

export function emptyGraph(): PictureGraph {
  return new MultiDirectedGraph<DrawnNode, DrawnTie>();
}

/** Adds what is not yet there; ties with an end that is nowhere are left out. Strongest ties come first. */
export function addTo(
  graph: PictureGraph,
  nodes: readonly ViewNode[],
  edges: readonly ViewEdge[],
  placeOf: (id: string) => Point,
): void {
  const largest = nodes.reduce(
    (most, node) => Math.max(most, node.degree),
    graph.reduceNodes((most, _, node) => Math.max(most, node.degree), 1),
  );
  for (const { id, kind, name, degree } of nodes) {
    const drawn = { kind, name, label: labelText(name), degree, size: nodeSize(degree, largest) };
    if (graph.hasNode(id)) graph.mergeNodeAttributes(id, drawn);
    else graph.addNode(id, { ...placeOf(id), ...drawn });
  }
  const fresh = edges.filter(
    ({ id, source, target }) => !graph.hasEdge(id) && graph.hasNode(source) && graph.hasNode(target),
  );
  for (const edge of fresh.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))) {
    const { family, symmetric, verb } = relationRule(edge.type);
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
      type: edge.source === edge.target ? "bent" : "straight",
      family,
      verb,
      count: edge.count,
      width: tieWidth(edge.count),
      dashed: edge.status !== "stated",
      symmetric: symmetric === true,
    });
  }
  bendParallels(graph);
}

function bendParallels(graph: PictureGraph): void {
  for (const ties of groupByPair(tiesOf(graph, graph.edges())).values()) {
    if (ties.length === 1) continue;
    for (const { id } of ties) graph.getEdgeAttributes(id).type = "bent";
  }
}

/** Ties as bundles.ts sees them. */
export function tiesOf(
  graph: PictureGraph,
  ids: Iterable<string>,
): { id: string; source: string; target: string; count: number }[] {
  return Array.from(ids, (id) => {
    const [source, target] = graph.extremities(id);
    return { id, source, target, count: graph.getEdgeAttribute(id, "count") };
  });
}
