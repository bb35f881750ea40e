import { z } from "zod";
import { ENTITY_KINDS, RELATION_TYPES } from "../ontology/index.ts";

/**
 * The HTTP API's shapes: the server answers with these, the page is typed by them, and OpenAPI is written
 * from them. Import them as types into the page, so that the library stays out of its bundle.
 */
const id = z.string().min(1);
const isoDate = z.string().describe("ISO date, or its year or month alone");
const span = z.object({ start: z.number().int(), end: z.number().int() });

export const entityKind = z.enum(ENTITY_KINDS);
export const relationType = z.enum(
  RELATION_TYPES as [(typeof RELATION_TYPES)[number], ...typeof RELATION_TYPES],
);
export const status = z.enum(["stated", "planned", "promised"]);

export const amount = z.object({ value: z.number(), currency: z.string(), text: z.string() });

/** A node as the picture needs it. */
export const viewNode = z.object({
  id,
  kind: entityKind,
  name: z.string(),
  aliases: z.array(z.string()),
  /** Ties to other entities, in the whole graph. */
  degree: z.number().int(),
  mentions: z.number().int(),
  /** Keys of the documents that mention it. */
  documents: z.array(id),
  date: isoDate.optional(),
  place: z.string().optional(),
});

/** A tie as the picture needs it. */
export const viewEdge = z.object({
  id,
  source: id,
  target: id,
  type: relationType,
  title: z.string().optional(),
  tenure: z.string().optional(),
  role: z.string().optional(),
  amount: amount.optional(),
  /** Sentences that say it. */
  count: z.number().int(),
  /** The best of its evidence, 0 to 1. */
  confidence: z.number(),
  /** "stated" as soon as one sentence states it. */
  status,
  documents: z.array(id),
  /** Dates of the first and the last document that say it. */
  first: isoDate.optional(),
  last: isoDate.optional(),
});

export const viewGraph = z.object({
  nodes: z.array(viewNode),
  edges: z.array(viewEdge),
  /** What the store holds, where `nodes` and `edges` are only a part of it. */
  total: z.object({ nodes: z.number().int(), edges: z.number().int() }),
});

export const workspaceStatus = z.object({
  name: z.string(),
  version: z.string(),
  store: z.object({ engine: z.string(), location: z.string() }),
  counts: z.object({ documents: z.number().int(), nodes: z.number().int(), edges: z.number().int() }),
});

export const documentSummary = z.object({
  id,
  file: z.string(),
  title: z.string(),
  date: isoDate.optional(),
  source: z.string().optional(),
  url: z.string().optional(),
  /** How many entities it mentions, and how many ties it says. */
  entities: z.number().int(),
  ties: z.number().int(),
});

export const evidence = z.object({
  document: z.object({
    id,
    title: z.string(),
    date: isoDate.optional(),
    source: z.string().optional(),
    url: z.string().optional(),
  }),
  /** Offsets into the document's text; `quote` is that stretch of it. */
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  from: span,
  to: span,
  trigger: span.optional(),
  rule: z.string(),
  confidence: z.number(),
  status,
});

export const entityRef = z.object({ id, kind: entityKind, name: z.string() });

export const tie = viewEdge.omit({ source: true, target: true }).extend({
  source: entityRef,
  target: entityRef,
  evidence: z.array(evidence),
});

export const nodeDetail = viewNode.extend({
  amount: amount.optional(),
  formerIds: z.array(id),
  /** All its ties, most evidence first within a type. */
  ties: z.array(tie),
  mentionedIn: z.array(documentSummary),
});

/** Neighbours of a node, most connected first, to be added to the picture. */
export const neighbours = z.object({
  /** Ties by type, before `types` and `limit` narrow them. */
  countsByType: z.record(z.string(), z.number().int()),
  nodes: z.array(viewNode),
  edges: z.array(viewEdge),
  /** Neighbours beyond `limit`. */
  more: z.number().int(),
});

export const documentDetail = documentSummary.extend({
  text: z.string(),
  mentions: z.array(span.extend({ entity: entityRef })),
  evidence: z.array(span.extend({ edge: id, type: relationType, source: id, target: id })),
});

export const searchHit = z.object({
  id,
  kind: z.enum([...ENTITY_KINDS, "Document"]),
  name: z.string(),
  /** The alias by which it was found, where that is not its name. */
  matched: z.string().optional(),
  degree: z.number().int(),
});

export const queryRequest = z.object({
  cypher: z.string().min(1).max(100_000),
  params: z.record(z.string(), z.unknown()).optional(),
  timeoutMs: z.number().int().min(1).max(600_000).optional(),
  maxRows: z.number().int().min(1).max(100_000).optional(),
});

/** Values are encoded: a node is {"@node": …}, a relationship {"@relationship": …}, a path {"@path": …}. */
export const queryResponse = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  truncated: z.boolean(),
  elapsedMs: z.number(),
});

/** RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
});

export type ViewNode = z.infer<typeof viewNode>;
export type ViewEdge = z.infer<typeof viewEdge>;
export type ViewGraph = z.infer<typeof viewGraph>;
export type WorkspaceStatus = z.infer<typeof workspaceStatus>;
export type DocumentSummary = z.infer<typeof documentSummary>;
export type DocumentDetail = z.infer<typeof documentDetail>;
export type EvidenceView = z.infer<typeof evidence>;
export type EntityRef = z.infer<typeof entityRef>;
export type Tie = z.infer<typeof tie>;
export type NodeDetail = z.infer<typeof nodeDetail>;
export type Neighbours = z.infer<typeof neighbours>;
export type SearchHit = z.infer<typeof searchHit>;
export type QueryRequest = z.infer<typeof queryRequest>;
export type QueryResponse = z.infer<typeof queryResponse>;
export type Problem = z.infer<typeof problem>;
