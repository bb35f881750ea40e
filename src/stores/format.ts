import { StoreNode, StorePath, StoreRelationship, StoreTemporal } from "./values.ts";
import type { StoreValue } from "./values.ts";

/** What a relationship is shown with. */
const SHOWN = ["title", "role", "count"];

/**
 * A value as Cypher would write it: `(:Person {name: "…"})`, `[:ATTENDED {count: 3}]`. A node is shown by its
 * kind and name alone, a text that stands for itself without quotes.
 */
export function formatValue(value: StoreValue): string {
  return typeof value === "string" ? value : format(value);
}

function format(value: StoreValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(format).join(", ")}]`;
  if (value instanceof StoreTemporal) return value.iso;
  if (value instanceof StoreNode) return formatNode(value);
  if (value instanceof StoreRelationship) return formatRelationship(value);
  if (value instanceof StorePath) return formatPath(value);
  return formatMap(Object.entries(value));
}

function formatNode({ labels, properties }: StoreNode): string {
  const shown = labels.filter((label) => label !== "Entity").map((label) => `:${formatName(label)}`);
  const name = properties.name ?? properties.title ?? properties.file;
  const map = name === undefined || name === null ? "" : formatMap([["name", name]]);
  return `(${[shown.join(""), map].filter(Boolean).join(" ")})`;
}

function formatRelationship({ type, properties }: StoreRelationship): string {
  const shown = SHOWN.flatMap((name): [string, StoreValue][] => {
    const value = properties[name];
    return value === undefined || value === null ? [] : [[name, value]];
  });
  return `[:${formatName(type)}${shown.length > 0 ? ` ${formatMap(shown)}` : ""}]`;
}

function formatPath({ nodes, relationships }: StorePath): string {
  return nodes
    .map((node, i) => {
      const before = relationships[i - 1];
      if (before === undefined) return formatNode(node);
      const tie = formatRelationship(before);
      const forward = before.source === nodes[i - 1]?.id;
      return forward ? `-${tie}->${formatNode(node)}` : `<-${tie}-${formatNode(node)}`;
    })
    .join("");
}

function formatMap(entries: readonly [string, StoreValue][]): string {
  return `{${entries.map(([key, value]) => `${formatName(key)}: ${format(value)}`).join(", ")}}`;
}

function formatName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

/**
 * A value as the API's JSON has it: a node is {"@node": {id, labels, properties}}, a relationship
 * {"@relationship": {id, type, source, target, properties}}, a path {"@path": {nodes, relationships}} with its
 * parts encoded too, a date {"@temporal": {type, iso}}, an integer beyond 2^53 {"@integer": digits}.
 */
export function toJsonValue(value: StoreValue): unknown {
  if (typeof value === "bigint") return { "@integer": String(value) };
  if (typeof value === "number" && !Number.isFinite(value)) return { "@number": String(value) };
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(toJsonValue);
  if (value instanceof StoreTemporal) return { "@temporal": { type: value.type, iso: value.iso } };
  if (value instanceof StoreNode) {
    const { id, labels, properties } = value;
    return { "@node": { id, labels, properties: jsonMap(properties) } };
  }
  if (value instanceof StoreRelationship) {
    const { id, type, source, target, properties } = value;
    return { "@relationship": { id, type, source, target, properties: jsonMap(properties) } };
  }
  if (value instanceof StorePath) {
    return {
      "@path": { nodes: value.nodes.map(toJsonValue), relationships: value.relationships.map(toJsonValue) },
    };
  }
  return jsonMap(value);
}

function jsonMap(map: Readonly<Record<string, StoreValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toJsonValue(value)]));
}
