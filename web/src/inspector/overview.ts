import { ENTITY_KINDS, relationRule } from "../../../src/ontology/index.ts";
import type { EntityKind } from "../../../src/ontology/index.ts";
import type { ViewEdge, ViewNode } from "../../../src/server/contract.ts";
import type { Network } from "../filters/visible.ts";

/** The best connected of each kind that has ties, best first. */
export function mostConnected(network: Network, each: number): { kind: EntityKind; nodes: ViewNode[] }[] {
  const byKind = new Map<EntityKind, ViewNode[]>(ENTITY_KINDS.map((kind) => [kind, []]));
  for (const node of network.nodes.values()) if (node.degree > 0) byKind.get(node.kind)?.push(node);
  return [...byKind]
    .filter(([, nodes]) => nodes.length > 0)
    .map(([kind, nodes]) => ({
      kind,
      nodes: nodes.sort((a, b) => b.degree - a.degree || compare(a.name, b.name)).slice(0, each),
    }));
}

/** The ties that were said last, most sentences first within a day. Offices, members and places say little as news. */
export function newest(network: Network, howMany: number): ViewEdge[] {
  return [...network.edges.values()]
    .filter((edge) => edge.last !== undefined && relationRule(edge.type).family !== "belonging")
    .sort((a, b) => compare(b.last ?? "", a.last ?? "") || b.count - a.count || compare(a.id, b.id))
    .slice(0, howMany);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
