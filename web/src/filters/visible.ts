import { ENTITY_KINDS, RELATION_TYPES } from "../../../src/ontology/index.ts";
import type { EntityKind, RelationType } from "../../../src/ontology/index.ts";
import type { ViewEdge, ViewNode } from "../../../src/server/contract.ts";
import { isFiltering } from "./filters.ts";
import type { Filters } from "./filters.ts";

/** Nodes and ties by id, in the order in which they came. */
export interface Network {
  nodes: ReadonlyMap<string, ViewNode>;
  edges: ReadonlyMap<string, ViewEdge>;
}

/** What the filters let through, and how many of each thing would show given the other filters. */
export interface Visible {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  /** Nodes of a kind, were no kind hidden. */
  kinds: Readonly<Record<EntityKind, number>>;
  /** Ties of a type, were no type hidden. */
  types: Readonly<Record<RelationType, number>>;
  /** Ties that a document states, were no document hidden. */
  documents: ReadonlyMap<string, number>;
  /** The most documents that state one tie of the network. */
  mostDocuments: number;
}

/**
 * A tie shows where its type is shown, enough shown documents state it, and both its ends show.
 * A node shows where its kind is shown and a shown document mentions it; once ties are filtered it must also
 * keep one of them, since "conflict only" asks for who is in conflict and not for a cloud of loose nodes.
 */
export function visible(network: Network, filters: Filters): Visible {
  const test = tests(network, filters);
  const nodes = new Set<string>();
  const kinds = zeros(ENTITY_KINDS);
  const types = zeros(RELATION_TYPES);
  const documents = new Map<string, number>();
  const edges = new Set<string>();
  let mostDocuments = 1;

  const tied = { all: endsOf(network, (edge) => test.type(edge) && test.documents(edge)) };
  const present = (node: ViewNode) =>
    test.mentioned(node) && test.notTaken(node) && (!test.tiesFiltered || tied.all.has(node.id));
  for (const node of network.nodes.values()) {
    if (!present(node)) continue;
    kinds[node.kind] += 1;
    if (test.kind(node)) nodes.add(node.id);
  }

  /** An end, apart from the filters that the tie itself is asked about. */
  const endShows = (id: string, regardDocuments: boolean) => {
    const node = network.nodes.get(id);
    return (
      node !== undefined &&
      test.kind(node) &&
      test.notTaken(node) &&
      (!regardDocuments || test.mentioned(node))
    );
  };
  for (const edge of network.edges.values()) {
    mostDocuments = Math.max(mostDocuments, edge.documents.length);
    const inType = test.type(edge);
    const inDocuments = test.documents(edge);
    if (inDocuments && endShows(edge.source, true) && endShows(edge.target, true)) {
      types[edge.type] += 1;
      if (inType) edges.add(edge.id);
    }
    if (inType && edge.documents.length >= filters.minDocuments) {
      if (endShows(edge.source, false) && endShows(edge.target, false)) {
        for (const id of edge.documents) documents.set(id, (documents.get(id) ?? 0) + 1);
      }
    }
  }
  return { nodes, edges, kinds, types, documents, mostDocuments };
}

/** The filters as questions to a node or a tie. */
function tests(network: Network, filters: Filters) {
  const hiddenKinds = new Set(filters.hiddenKinds);
  const hiddenTypes = new Set(filters.hiddenTypes);
  const hiddenDocuments = new Set(filters.hiddenDocuments);
  const hiddenNodes = new Set(filters.hiddenNodes);
  const shown = (documents: readonly string[]) => {
    if (hiddenDocuments.size === 0) return documents.length;
    return documents.filter((id) => !hiddenDocuments.has(id)).length;
  };
  return {
    tiesFiltered: network.edges.size > 0 && (hiddenTypes.size > 0 || filters.minDocuments > 1),
    kind: (node: ViewNode) => !hiddenKinds.has(node.kind),
    notTaken: (node: ViewNode) => !hiddenNodes.has(node.id),
    mentioned: (node: ViewNode) => hiddenDocuments.size === 0 || shown(node.documents) > 0,
    type: (edge: ViewEdge) => !hiddenTypes.has(edge.type),
    documents: (edge: ViewEdge) =>
      hiddenDocuments.size === 0 && filters.minDocuments === 1
        ? true
        : shown(edge.documents) >= filters.minDocuments,
  };
}

function endsOf(network: Network, keep: (edge: ViewEdge) => boolean): Set<string> {
  const ends = new Set<string>();
  for (const edge of network.edges.values()) {
    if (keep(edge)) ends.add(edge.source).add(edge.target);
  }
  return ends;
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** Remembers the last answer: legend, picture, table and chips ask the same thing within one render. */
export function rememberVisible(): (network: Network, filters: Filters) => Visible {
  let last: { network: Network; filters: Filters; answer: Visible } | undefined;
  return (network, filters) => {
    if (last?.network !== network || last.filters !== filters) {
      last = { network, filters, answer: visible(network, filters) };
    }
    return last.answer;
  };
}

/** Whether the filters have left nothing of a network that is not empty. */
export function nothingLeft(network: Network, filters: Filters, seen: Visible): boolean {
  return network.nodes.size > 0 && seen.nodes.size === 0 && isFiltering(filters);
}
