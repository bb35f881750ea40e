import { UserError } from "../errors.ts";
import { isEntityKind, isRelationType } from "../ontology/index.ts";
import type { NodeKind } from "../ontology/index.ts";
import { isWellFormed } from "./canonical.ts";
import { encodeEdge, encodeNode } from "./codec.ts";
import type { GraphEdge, GraphNode, StoredEdge, StoredNode } from "./codec.ts";
import type { GraphChanges } from "./store.ts";

/** UTF-16 units. Neo4j's index takes 8 kB. */
const MAX_KEY = 2_000;
const REMEDY = "Nothing was written. Load a graph as Entente exports it.";

/** What is known of a node that is not among the changes. */
export interface KnownNode {
  kind: NodeKind;
  date?: string;
}

/** Of these ids, those that the store has. */
export type Lookup = (ids: readonly string[]) => Promise<ReadonlyMap<string, KnownNode>>;

export interface PreparedChanges {
  nodes: StoredNode[];
  edges: StoredEdge[];
  removeNodes: readonly string[];
  removeEdges: readonly string[];
}

/**
 * Changes as a store writes them. Refuses, before anything is written, what has no place in a store: a kind or
 * type that the ontology does not have, a key that cannot be one, an edge that does not join what it should.
 */
export async function prepareChanges(changes: GraphChanges, lookup: Lookup): Promise<PreparedChanges> {
  const { removeNodes, removeEdges, upsert } = changes;
  const nodes = new Map(upsert.nodes.map((node) => [node.key, checkedNode(node)]));
  const edges = new Map(upsert.edges.map((edge) => [edge.key, checkedEdge(edge)]));

  const known = new Map<string, KnownNode>();
  const wanted = new Set<string>();
  for (const { source, target, attributes } of edges.values()) {
    for (const { document } of attributes.evidence) wanted.add(document);
    wanted.add(source).add(target);
  }
  const unknown = [...wanted].filter((id) => !nodes.has(id));
  if (unknown.length > 0) for (const [id, node] of await lookup(unknown)) known.set(id, node);
  for (const id of removeNodes) known.delete(id);
  for (const { key, attributes } of nodes.values()) known.set(key, attributes);

  for (const edge of edges.values()) checkEnds(edge, known);
  return {
    nodes: [...nodes.values()].map(encodeNode),
    edges: [...edges.values()].map((edge) => encodeEdge(edge, (document) => known.get(document)?.date)),
    removeNodes: removeNodes.filter((id) => !nodes.has(id)),
    removeEdges: removeEdges.filter((id) => !edges.has(id)),
  };
}

function checkedNode(node: GraphNode): GraphNode {
  const kind: string = node.attributes.kind;
  if (kind !== "Document" && !isEntityKind(kind)) {
    throw refused(`The node ${show(node.key)} is of the kind ${show(kind)}, which does not exist.`);
  }
  checkKey(node.key);
  return node;
}

function checkedEdge(edge: GraphEdge): GraphEdge {
  const type: string = edge.attributes.type;
  if (type !== "MENTIONS" && !isRelationType(type)) {
    throw refused(`The edge ${show(edge.key)} is of the type ${show(type)}, which does not exist.`);
  }
  if (edge.undirected) throw refused(`The edge ${show(edge.key)} has no direction.`);
  checkKey(edge.key);
  return edge;
}

function checkKey(key: string): void {
  if (key === "") throw refused("A node or edge has an empty key.");
  if (key.length > MAX_KEY) throw refused(`The key ${show(key)} is longer than ${MAX_KEY} characters.`);
  if (!isWellFormed(key)) throw refused(`The key ${show(key)} holds half a character.`);
}

function checkEnds({ key, source, target, attributes }: GraphEdge, known: ReadonlyMap<string, KnownNode>) {
  const from = known.get(source);
  const to = known.get(target);
  if (from === undefined || to === undefined) {
    throw refused(`The edge ${show(key)} has an end that is no node: ${show(from ? target : source)}.`);
  }
  const leaves = attributes.type === "MENTIONS" ? "Document" : "entity";
  if ((from.kind === "Document" ? "Document" : "entity") !== leaves || to.kind === "Document") {
    throw refused(
      `The edge ${show(key)} is ${attributes.type} from a ${from.kind} to a ${to.kind}, which cannot be.`,
    );
  }
}

function refused(message: string): UserError {
  return new UserError(message, { remedy: REMEDY });
}

function show(text: string): string {
  return JSON.stringify(text.length <= 80 ? text : `${text.slice(0, 79)}…`);
}
