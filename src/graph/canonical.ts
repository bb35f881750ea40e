import { compareText } from "./order.ts";
import type { GraphJson } from "./types.ts";

/** Attributes in the order in which a reader wants them; what is not named here follows by name. */
const ORDER = [
  "kind",
  "type",
  "name",
  "title",
  "tenure",
  "role",
  "aliases",
  "formerIds",
  "file",
  "date",
  "place",
  "amount",
  "source",
  "url",
  "document",
  "start",
  "end",
  "quote",
  "from",
  "to",
  "trigger",
  "rule",
  "confidence",
  "status",
  "value",
  "currency",
  "text",
  "evidence",
  "mentions",
];

const RANK = new Map(ORDER.map((name, i) => [name, i]));

function byRank(a: string, b: string): number {
  const difference = (RANK.get(a) ?? ORDER.length) - (RANK.get(b) ?? ORDER.length);
  return difference === 0 ? compareText(a, b) : difference;
}

function ordered<T>(value: T): T {
  if (Array.isArray(value)) return value.map(ordered) as T;
  if (typeof value !== "object" || value === null) return value;
  const from = value as Record<string, unknown>;
  const names = Object.keys(from).filter((name) => from[name] !== undefined);
  return Object.fromEntries(names.sort(byRank).map((name) => [name, ordered(from[name])])) as T;
}

/**
 * The same graph in one order of nodes, edges and attributes, whatever order it came in: the same graph gives
 * the same bytes.
 */
export function canonical(graph: GraphJson): GraphJson {
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: graph.nodes
      .map(({ key, attributes }) => ({ key, attributes: ordered(attributes) }))
      .sort((a, b) => compareText(a.key, b.key)),
    edges: graph.edges
      .map(({ key, source, target, attributes }) => ({
        key,
        source,
        target,
        attributes: ordered(attributes),
      }))
      .sort((a, b) => compareText(a.key, b.key)),
  };
}
