import { StoreNode, StorePath, StoreRelationship, StoreTemporal } from "../values.ts";
import type { StoreValue } from "../values.ts";
import type { ValueKind } from "./dialect/kinds.ts";
import { isRawNode, isRawPath, isRawRelationship } from "./raw.ts";
import type { RawNode, RawRelationship } from "./raw.ts";

/** Ids of nodes by the engine's own number. */
export type IdOf = (number: number) => string;

/** A value as Grafeo gives it → the store's own. `kind` says what a bare text is, where that is known. */
export function toStoreValue(value: unknown, idOf: IdOf, kind?: ValueKind): StoreValue {
  if (typeof value === "string") return isTemporal(kind) ? new StoreTemporal(kind, value) : value;
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  return typeof value === "object" && value !== null ? fromObject(value, idOf, kind) : null;
}

function fromObject(value: object, idOf: IdOf, kind?: ValueKind): StoreValue {
  if (Array.isArray(value)) return value.map((one) => toStoreValue(one, idOf, kind));
  if (value instanceof Date) return new StoreTemporal("datetime", value.toISOString());
  if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  if (isRawNode(value)) return toNode(value);
  if (isRawRelationship(value)) return toRelationship(value, idOf);
  if (isRawPath(value)) {
    return new StorePath(
      value.nodes.map(toNode),
      value.edges.map((edge) => toRelationship(edge, idOf)),
    );
  }
  return properties(value, idOf);
}

function toNode(node: RawNode): StoreNode {
  const { _id, _labels, ...rest } = node;
  return new StoreNode(ownId(rest.id, _id), _labels, properties(rest, String));
}

function toRelationship(edge: RawRelationship, idOf: IdOf): StoreRelationship {
  const { _id, _type, _source, _target, ...rest } = edge;
  return new StoreRelationship(
    ownId(rest.id, _id),
    _type,
    idOf(_source),
    idOf(_target),
    properties(rest, idOf),
  );
}

/** What a query made with --write may have no id of its own. */
function ownId(id: unknown, number: number): string {
  return typeof id === "string" ? id : `#${number}`;
}

function properties(map: object, idOf: IdOf): Record<string, StoreValue> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toStoreValue(value, idOf)]));
}

function isTemporal(kind: ValueKind | undefined): kind is StoreTemporal["type"] {
  return kind !== undefined && kind !== "node" && kind !== "relationship";
}
