import { bucket } from "../../graph/order.ts";
import { ENTITY_KINDS } from "../../ontology/index.ts";
import type { NodeKind } from "../../ontology/index.ts";
import { batches, pieces } from "../batches.ts";
import { INTEGERS, labelsOf } from "../codec.ts";
import type { Properties, StoredEdge, StoredNode } from "../codec.ts";
import type { PreparedChanges } from "../prepare.ts";

/** A statement of a write, and how many nodes and edges of the changes it deals with. */
export interface Step {
  cypher: string;
  params: Record<string, unknown>;
  count: number;
}

/**
 * The statements that write these changes, in order; running them twice is running them once. Labels and types
 * come from the ontology alone; all else is a parameter.
 */
export function* stepsOf(changes: PreparedChanges): Iterable<Step> {
  for (const ids of pieces(changes.removeEdges, 50_000)) {
    yield step("MATCH ()-[r]->() WHERE r.id IN $ids DELETE r", { ids }, ids.length);
  }
  for (const ids of pieces(changes.removeNodes)) {
    yield step("MATCH (n:Entity|Document) WHERE n.id IN $ids DETACH DELETE n", { ids }, ids.length);
  }
  for (const [kind, nodes] of grouped(changes.nodes, (node) => node.kind)) {
    for (const batch of batches(nodes)) {
      const ids = batch.map(({ id }) => id);
      yield step(relabelStatement(kind), { ids }, 0);
      yield step(
        nodeStatement(kind),
        { rows: batch.map(({ properties }) => stored(properties)) },
        batch.length,
      );
    }
  }
  for (const edges of pieces(changes.edges, 50_000)) yield strayStep(edges);
  for (const [type, edges] of grouped(changes.edges, (edge) => edge.type)) {
    for (const batch of batches(edges)) {
      const rows = batch.map(({ id, source, target, properties }) => {
        return { id, source, target, properties: stored(properties) };
      });
      yield step(edgeStatement(type), { rows }, batch.length);
    }
  }
}

/** What was a document may be an entity now, or the other way about: the node keeps its edges. */
function relabelStatement(kind: NodeKind): string {
  return kind === "Document"
    ? `UNWIND $ids AS id MATCH (n:Entity {id: id}) SET n:Document REMOVE n:Entity:${ENTITY_KINDS.join(":")}`
    : "UNWIND $ids AS id MATCH (n:Document {id: id}) SET n:Entity REMOVE n:Document";
}

function nodeStatement(kind: NodeKind): string {
  const [label = kind] = labelsOf(kind);
  const others = ENTITY_KINDS.filter((other) => other !== kind);
  const relabel = kind === "Document" ? "" : ` SET n:${kind} REMOVE n:${others.join(":")}`;
  return `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row${relabel}`;
}

function edgeStatement(type: StoredEdge["type"]): string {
  const from = type === "MENTIONS" ? "Document" : "Entity";
  return `UNWIND $rows AS row
    MATCH (a:${from} {id: row.source}) MATCH (b:Entity {id: row.target})
    MERGE (a)-[r:${type} {id: row.id}]->(b) SET r = row.properties`;
}

/** Takes away edges of the same key that join other nodes or have another type. */
function strayStep(edges: readonly StoredEdge[]): Step {
  const places = Object.fromEntries(
    edges.map(({ id, type, source, target }) => [id, [type, source, target]]),
  );
  return step(
    `MATCH (a)-[r]->(b) WHERE $places[r.id] IS NOT NULL AND $places[r.id] <> [type(r), a.id, b.id] DELETE r`,
    { places },
    0,
  );
}

function step(cypher: string, params: Record<string, unknown>, count: number): Step {
  return { cypher, params, count };
}

/** Counts and offsets as integers; the driver sends all other numbers as floats. */
function stored(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, INTEGERS.has(name) ? integers(value) : value]),
  );
}

function integers(value: Properties[string]): unknown {
  if (Array.isArray(value)) return value.map((one) => BigInt(one));
  return typeof value === "number" ? BigInt(value) : value;
}

function grouped<T extends StoredNode | StoredEdge, K>(
  rows: readonly T[],
  keyOf: (row: T) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) bucket(groups, keyOf(row)).push(row);
  return groups;
}
