import { StoreNode, StorePath, StoreRelationship, StoreTemporal } from "../stores/values.ts";
import type { StoreValue } from "../stores/values.ts";

/**
 * A value as JSON has it: a node `{id, labels, properties}`, a relationship `{id, type, source, target,
 * properties}`, a path `{nodes, relationships}`, a date its ISO text, an integer beyond 2^53 its digits.
 */
export function plainValue(value: StoreValue): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof StoreTemporal) return value.iso;
  if (value instanceof StoreNode) {
    const { id, labels, properties } = value;
    return { id, labels, properties: plainMap(properties) };
  }
  if (value instanceof StoreRelationship) {
    const { id, type, source, target, properties } = value;
    return { id, type, source, target, properties: plainMap(properties) };
  }
  if (value instanceof StorePath) {
    return { nodes: value.nodes.map(plainValue), relationships: value.relationships.map(plainValue) };
  }
  return plainMap(value);
}

function plainMap(map: Readonly<Record<string, StoreValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plainValue(value)]));
}
