import { digest } from "../graph/ids.ts";
import type { Amount, EdgeAttributes, Evidence, GraphJson, NodeAttributes, Status } from "../graph/types.ts";
import { STATUSES } from "../graph/types.ts";
import { compareText } from "../graph/order.ts";
import { isEntityKind, isRelationType } from "../ontology/index.ts";
import type { EdgeType, NodeKind } from "../ontology/index.ts";
import { canonicalJson, sameJson, wellFormed } from "./canonical.ts";

/**
 * How nodes and edges of the graph JSON lie in a store: what plain Cypher asks for as properties and parallel
 * lists, the rest as one JSON string, `json`. Both stores hold the same, and what was put in comes out equal.
 */
export type Property = string | number | string[] | number[];
export type Properties = Record<string, Property>;

export type GraphNode = GraphJson["nodes"][number];
export type GraphEdge = GraphJson["edges"][number];

export interface StoredNode {
  id: string;
  kind: NodeKind;
  properties: Properties;
}

export interface StoredEdge {
  id: string;
  type: EdgeType;
  source: string;
  target: string;
  properties: Properties;
}

/** The ISO date of a document, by its key. */
export type DateOf = (document: string) => string | undefined;

/** Properties that are whole numbers in a store which tells them from others. */
export const INTEGERS: ReadonlySet<string> = new Set(["count", "mentionCount", "starts", "ends"]);

const TEXTS = ["name", "date", "place", "file", "title", "source", "url", "text", "tenure", "role"] as const;
const LISTS = ["aliases", "formerIds"] as const;

export function labelsOf(kind: NodeKind): string[] {
  return kind === "Document" ? ["Document"] : ["Entity", kind];
}

export function kindOf(labels: readonly string[]): NodeKind | undefined {
  return labels.includes("Document") ? "Document" : labels.find(isEntityKind);
}

export function encodeNode({ key, attributes }: GraphNode): StoredNode {
  const { kind, mentions } = attributes;
  const properties = plainOf(attributes);
  const json = canonicalJson(restOf(attributes, Object.assign(attributesOf(properties), { kind })));
  if (kind !== "Document") {
    properties.documents = [...new Set(mentions.map(({ document }) => wellFormed(document)))];
    properties.mentionCount = mentions.length;
  }
  Object.assign(properties, { id: key, kind, json });
  properties.revision = digest([JSON.stringify(properties)], 16);
  return { id: key, kind, properties };
}

/** Undefined where the node is none of ours: no id, or no kind. */
export function decodeNode(
  labels: readonly string[],
  properties: Readonly<Record<string, unknown>>,
): GraphNode | undefined {
  const kind = kindOf(labels);
  const { id } = properties;
  if (kind === undefined || typeof id !== "string") return undefined;
  const json = parseRest(properties.json);
  const attributes = {
    ...(json === undefined ? { name: id, aliases: [], mentions: [] } : {}),
    ...attributesOf(properties),
    ...json,
    kind,
  };
  return { key: id, attributes: attributes as unknown as NodeAttributes };
}

export function encodeEdge({ key, source, target, attributes }: GraphEdge, dateOf: DateOf): StoredEdge {
  const { evidence, ...own } = attributes;
  const { type } = own;
  const properties = plainOf(own);
  const rest = restOf(own, Object.assign(attributesOf(properties), { type }));
  Object.assign(properties, listsOf(evidence));
  rest.evidence = evidence.map((one, i) => restOf(one, evidenceAt(properties, i)));
  Object.assign(properties, summaryOf(evidence), periodOf(evidence, dateOf), {
    id: key,
    json: canonicalJson(rest),
  });
  properties.revision = digest([JSON.stringify(properties), type, source, target], 16);
  return { id: key, type, source, target, properties };
}

/** Undefined where the relationship is none of ours: no id, or a type of its own. */
export function decodeEdge(
  type: string,
  source: string,
  target: string,
  properties: Readonly<Record<string, unknown>>,
): GraphEdge | undefined {
  const { id } = properties;
  if (typeof id !== "string" || !(type === "MENTIONS" || isRelationType(type))) return undefined;
  const { evidence = [], ...json } = parseRest(properties.json) ?? {};
  const rests = Array.isArray(evidence) ? (evidence as object[]) : [];
  const attributes = {
    ...attributesOf(properties),
    ...json,
    type,
    evidence: rests.map((rest, i) => ({ ...evidenceAt(properties, i), ...rest })),
  };
  return { key: id, source, target, attributes: attributes as unknown as EdgeAttributes };
}

function plainOf(attributes: object): Properties {
  const from = attributes as Record<string, unknown>;
  const plain: Properties = {};
  for (const name of TEXTS) {
    const value = from[name];
    if (typeof value === "string") plain[name] = wellFormed(value);
  }
  for (const name of LISTS) {
    const value = from[name];
    if (isTexts(value)) plain[name] = value.map(wellFormed);
  }
  const amount = from.amount as Amount | undefined;
  if (typeof amount?.value === "number") {
    plain.amountValue = amount.value;
    plain.amountCurrency = wellFormed(amount.currency);
    plain.amountText = wellFormed(amount.text);
  }
  return plain;
}

/** The way back of `plainOf`. */
function attributesOf(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const name of [...TEXTS, ...LISTS]) {
    if (properties[name] !== undefined && properties[name] !== null) attributes[name] = properties[name];
  }
  const { amountValue: value, amountCurrency: currency, amountText: text } = properties;
  if (value !== undefined && value !== null) attributes.amount = { value, currency, text };
  return attributes;
}

/** What of `whole` the plain properties do not give back as it was. */
function restOf(whole: object, plain: object): Record<string, unknown> {
  const known = plain as Record<string, unknown>;
  return Object.fromEntries(Object.entries(whole).filter(([name, value]) => !sameJson(value, known[name])));
}

function parseRest(json: unknown): Record<string, unknown> | undefined {
  return typeof json === "string" ? (JSON.parse(json) as Record<string, unknown>) : undefined;
}

function listsOf(evidence: readonly Evidence[]): Properties {
  return {
    documents: evidence.map(({ document }) => wellFormed(document)),
    quotes: evidence.map(({ quote }) => wellFormed(quote)),
    starts: evidence.map(({ start }) => start),
    ends: evidence.map(({ end }) => end),
  };
}

function evidenceAt(properties: Readonly<Record<string, unknown>>, i: number): Record<string, unknown> {
  const at = (name: string) => (properties[name] as unknown[] | undefined)?.[i];
  return { document: at("documents"), quote: at("quotes"), start: at("starts"), end: at("ends") };
}

function summaryOf(evidence: readonly Evidence[]): Properties {
  if (evidence.length === 0) return { count: 0 };
  return {
    count: evidence.length,
    confidence: Math.max(...evidence.map(({ confidence }) => confidence)),
    status: strongest(evidence.map(({ status }) => status)),
  };
}

/** "stated" as soon as one sentence states it. */
function strongest(statuses: readonly Status[]): Status {
  return STATUSES.find((status) => statuses.includes(status)) ?? "stated";
}

function periodOf(evidence: readonly Evidence[], dateOf: DateOf): Properties {
  const dates = evidence.flatMap(({ document }) => dateOf(document) ?? []).sort(compareText);
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined
    ? {}
    : { first: wellFormed(first), last: wellFormed(last) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
