import neo4j from "neo4j-driver";
import type { Duration, Node, Path, Relationship } from "neo4j-driver";
import { StoreNode, StorePath, StoreRelationship, StoreTemporal } from "../values.ts";
import type { StoreValue } from "../values.ts";

/** Ids of nodes by Neo4j's element id. */
export type IdOf = (elementId: string) => string;

/** Integers are `number` while they are safe, else `bigint`. The driver must be set to `useBigInt`. */
export function toStoreValue(value: unknown, idOf: IdOf): StoreValue {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  return typeof value === "object" && value !== null ? fromObject(value, idOf) : null;
}

function fromObject(value: object, idOf: IdOf): StoreValue {
  if (Array.isArray(value)) return value.map((one) => toStoreValue(one, idOf));
  if (neo4j.isNode(value)) return toNode(value, idOf);
  if (neo4j.isRelationship(value)) return toRelationship(value, idOf);
  if (neo4j.isPath(value)) return toPath(value, idOf);
  const type = temporalType(value);
  if (type !== undefined) return new StoreTemporal(type, (value as Duration).toString());
  if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  return properties(value, idOf);
}

function temporalType(value: object): StoreTemporal["type"] | undefined {
  if (neo4j.isDate(value)) return "date";
  if (neo4j.isDateTime(value) || neo4j.isLocalDateTime(value)) return "datetime";
  if (neo4j.isTime(value) || neo4j.isLocalTime(value)) return "time";
  return neo4j.isDuration(value) ? "duration" : undefined;
}

function toNode(node: Node, idOf: IdOf): StoreNode {
  return new StoreNode(ownId(node), node.labels, properties(node.properties, idOf));
}

function toRelationship(relationship: Relationship, idOf: IdOf): StoreRelationship {
  const { type, startNodeElementId, endNodeElementId } = relationship;
  return new StoreRelationship(
    ownId(relationship),
    type,
    idOf(startNodeElementId),
    idOf(endNodeElementId),
    properties(relationship.properties, idOf),
  );
}

function toPath({ start, segments }: Path, idOf: IdOf): StorePath {
  return new StorePath(
    [toNode(start, idOf), ...segments.map(({ end }) => toNode(end, idOf))],
    segments.map(({ relationship }) => toRelationship(relationship, idOf)),
  );
}

/** Its own id; what was not made by Entente may have none. */
export function ownId({ elementId, properties }: Node | Relationship): string {
  const id: unknown = properties.id;
  return typeof id === "string" ? id : `#${elementId}`;
}

function properties(map: object, idOf: IdOf): Record<string, StoreValue> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toStoreValue(value, idOf)]));
}

/** Whole numbers become integers, which is what LIMIT and lists want; the driver would send all as floats. */
export function toParameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toParameter(one)]));
}
