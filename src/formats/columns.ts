import { sorted } from "../graph/order.ts";
import { STATUSES } from "../graph/types.ts";
import type {
  DocumentAttributes,
  EdgeAttributes,
  GraphJson,
  NodeAttributes,
  Status,
} from "../graph/types.ts";

/** A cell; undefined where there is nothing to say. Lists and objects are JSON. */
export type Cell = string | number | undefined;

/** An attribute as the flat formats carry it: GEXF, GraphML, CSV. */
export interface Column<Attributes> {
  readonly name: string;
  readonly type: "string" | "integer" | "double";
  readonly cell: (attributes: Attributes) => Cell;
}

/** A list as JSON; nothing where it is empty. */
function list(values: readonly unknown[] | undefined): Cell {
  return values && values.length > 0 ? JSON.stringify(values) : undefined;
}

function ofDocument<K extends keyof DocumentAttributes>(key: K) {
  return (attributes: NodeAttributes): DocumentAttributes[K] | undefined =>
    attributes.kind === "Document" ? attributes[key] : undefined;
}

function amountOf(attributes: NodeAttributes | EdgeAttributes) {
  return "amount" in attributes ? attributes.amount : undefined;
}

const AMOUNT: readonly Column<NodeAttributes | EdgeAttributes>[] = [
  { name: "amountValue", type: "double", cell: (a) => amountOf(a)?.value },
  { name: "amountCurrency", type: "string", cell: (a) => amountOf(a)?.currency },
  { name: "amountText", type: "string", cell: (a) => amountOf(a)?.text },
];

/** Attributes that the columns carry, by the names that they have in a node or an edge. */
const CARRIED = new Set([
  ...["kind", "name", "aliases", "mentions", "formerIds", "date", "place", "amount"],
  ...["file", "title", "source", "url", "text", "type", "tenure", "role", "evidence"],
]);

/** What has no column of its own, as one JSON object. */
const MORE: Column<NodeAttributes | EdgeAttributes> = {
  name: "more",
  type: "string",
  cell: (attributes) => {
    const rest = Object.entries(attributes).filter(
      ([name, value]) => !CARRIED.has(name) && value !== undefined,
    );
    return rest.length > 0 ? JSON.stringify(Object.fromEntries(rest)) : undefined;
  },
};

/** All that is known of a node; the graph can be built again from it. */
export const NODE_COLUMNS: readonly Column<NodeAttributes>[] = [
  { name: "kind", type: "string", cell: (a) => a.kind },
  { name: "name", type: "string", cell: (a) => a.name },
  { name: "aliases", type: "string", cell: (a) => list(a.aliases) },
  { name: "date", type: "string", cell: (a) => a.date },
  { name: "place", type: "string", cell: (a) => (a.kind === "Document" ? undefined : a.place) },
  ...AMOUNT,
  { name: "formerIds", type: "string", cell: (a) => list(a.kind === "Document" ? undefined : a.formerIds) },
  { name: "file", type: "string", cell: ofDocument("file") },
  { name: "title", type: "string", cell: ofDocument("title") },
  { name: "source", type: "string", cell: ofDocument("source") },
  { name: "url", type: "string", cell: ofDocument("url") },
  { name: "mentions", type: "string", cell: (a) => list(a.mentions) },
  { name: "text", type: "string", cell: ofDocument("text") },
  MORE,
];

/**
 * All that is known of an edge. `count`, `confidence` (the best), `status` ("stated" as soon as one sentence
 * states it), `first`, `last` and the parallel lists `documents` and `quotes` sum up its evidence, as in a store.
 */
export function edgeColumns(graph: GraphJson): readonly Column<EdgeAttributes>[] {
  const dates = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.date]));
  const datesOf = (a: EdgeAttributes) =>
    sorted(a.evidence.map(({ document }) => dates.get(document)).filter((date) => date !== undefined));
  return [
    { name: "type", type: "string", cell: (a) => a.type },
    { name: "title", type: "string", cell: (a) => a.title },
    { name: "tenure", type: "string", cell: (a) => a.tenure },
    { name: "role", type: "string", cell: (a) => a.role },
    ...AMOUNT,
    { name: "count", type: "integer", cell: (a) => a.evidence.length },
    { name: "confidence", type: "double", cell: (a) => best(a.evidence.map(({ confidence }) => confidence)) },
    { name: "status", type: "string", cell: (a) => strongest(a.evidence.map(({ status }) => status)) },
    { name: "first", type: "string", cell: (a) => datesOf(a).at(0) },
    { name: "last", type: "string", cell: (a) => datesOf(a).at(-1) },
    { name: "documents", type: "string", cell: (a) => list(a.evidence.map(({ document }) => document)) },
    { name: "quotes", type: "string", cell: (a) => list(a.evidence.map(({ quote }) => quote)) },
    { name: "evidence", type: "string", cell: (a) => list(a.evidence) },
    MORE,
  ];
}

function strongest(statuses: readonly Status[]): Status | undefined {
  return STATUSES.find((status) => statuses.includes(status));
}

function best(values: readonly number[]): number | undefined {
  return values.length > 0 ? Math.max(...values) : undefined;
}
