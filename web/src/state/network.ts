import type { NodeDetail, Tie, ViewEdge, ViewNode } from "../../../src/server/contract.ts";
import type { Network } from "../filters/visible.ts";

export interface Part {
  nodes: readonly ViewNode[];
  edges: readonly ViewEdge[];
}

export function toNetwork({ nodes, edges }: Part): Network {
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
}

/** What of `part` is not in the network yet; ties with an end in neither are left out. */
export function missingOf(network: Network, part: Part): Part {
  const nodes = part.nodes.filter((node) => !network.nodes.has(node.id));
  const added = new Set(nodes.map((node) => node.id));
  const known = (id: string) => network.nodes.has(id) || added.has(id);
  return {
    nodes,
    edges: part.edges.filter(
      (edge) => !network.edges.has(edge.id) && known(edge.source) && known(edge.target),
    ),
  };
}

export function withPart(network: Network, part: Part): Network {
  return {
    nodes: new Map([...network.nodes, ...part.nodes.map((node) => [node.id, node] as const)]),
    edges: new Map([...network.edges, ...part.edges.map((edge) => [edge.id, edge] as const)]),
  };
}

/** A node and its ties as the picture needs them, from what the inspector asked for. */
export function partOf(detail: NodeDetail): Part {
  const { id, kind, name, aliases, degree, mentions, documents, date, place } = detail;
  return {
    nodes: [{ id, kind, name, aliases, degree, mentions, documents, date, place }],
    edges: detail.ties.map(edgeOf),
  };
}

export function edgeOf(tie: Tie): ViewEdge {
  const { id, source, target, type, title, tenure, role, amount } = tie;
  const { count, confidence, status, documents, first, last } = tie;
  return {
    ...{ id, source: source.id, target: target.id, type, title, tenure, role, amount },
    ...{ count, confidence, status, documents, first, last },
  };
}
