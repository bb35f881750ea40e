import neo4j from "neo4j-driver";
import type { Transaction } from "neo4j-driver";
import { ownId } from "./convert.ts";
import type { IdOf } from "./convert.ts";
import { RECORD_LABEL } from "./records.ts";

/** Ids of the ends of all relationships in these values, those too that were not returned themselves. */
export async function resolveEnds(tx: Transaction, values: unknown): Promise<IdOf> {
  const ids = new Map<string, string>();
  const ends = new Set<string>();
  for (const value of deep(values)) {
    if (neo4j.isNode(value)) ids.set(value.elementId, ownId(value));
    if (neo4j.isRelationship(value)) ends.add(value.startNodeElementId).add(value.endNodeElementId);
  }
  const unknown = [...ends].filter((end) => !ids.has(end));
  if (unknown.length > 0) {
    const { records } = await tx.run(
      "MATCH (n) WHERE elementId(n) IN $unknown AND n.id IS NOT NULL RETURN elementId(n), n.id",
      { unknown },
    );
    for (const record of records) ids.set(String(record.get(0)), String(record.get(1)));
  }
  return (elementId) => ids.get(elementId) ?? `#${elementId}`;
}

/** Whether a row shows one of the workspace's records, which are no part of the graph. */
export function showsRecord(row: unknown): boolean {
  for (const value of deep(row)) if (neo4j.isNode(value) && value.labels.includes(RECORD_LABEL)) return true;
  return false;
}

/** Every node, relationship and map in a value, those inside lists, maps and paths included. */
function* deep(value: unknown): Iterable<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return;
  if (neo4j.isPath(value)) {
    yield value.start;
    for (const { relationship, end } of value.segments) yield* [relationship, end];
    return;
  }
  for (const inner of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) yield* deep(inner);
}
