import type { MultiDirectedGraph } from "graphology";
import type { EdgeType, EntityKind } from "../ontology/index.ts";

/** A stretch of a document's text: UTF-16 indices, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A place where a document speaks of an entity; `text` is the document's text from start to end. */
export interface Mention extends Span {
  document: string;
  text: string;
}

export const STATUSES = ["stated", "planned", "promised"] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The words that say a tie. `quote` is the document's text from start to end; `from`, `to` and `trigger`
 * lie inside it and are, like all offsets, counted from the start of the document's text.
 */
export interface Evidence extends Span {
  document: string;
  quote: string;
  /** The mention of the tie's source. */
  from: Span;
  /** The mention of the tie's target. */
  to: Span;
  /** The words between or around the two mentions that say the tie. */
  trigger?: Span;
  /** Which rule or model found it. */
  rule: string;
  /** 0 to 1: how often a tie found this way is right. */
  confidence: number;
  status: Status;
}

export interface Amount {
  value: number;
  /** ISO 4217. */
  currency: string;
  /** As in the text: "$5.8 billion". */
  text: string;
}

/** That two ids are one entity, and why. */
export interface Merge {
  /** In code-unit order. */
  ids: [string, string];
  /** Which rule of resolution said so. */
  rule: string;
  /** 0 to 1. */
  score: number;
}

export interface EntityAttributes {
  kind: EntityKind;
  name: string;
  aliases: string[];
  mentions: Mention[];
  /** Ids under which this node was known before; they go on resolving to it. */
  formerIds?: string[];
  /** How the ids of this node came to be one node: as many as join them all. */
  merges?: Merge[];
  /** ISO date (2016-11-21), or its year or month alone, of an event or agreement. */
  date?: string;
  /** Name of the place where an event was held. */
  place?: string;
  amount?: Amount;
}

export interface DocumentAttributes {
  kind: "Document";
  /** The title, or the file's name where there is none: what to show. */
  name: string;
  aliases: string[];
  mentions: Mention[];
  /** Path relative to the folder given, with forward slashes; `#row` is appended for a row of an export. */
  file: string;
  title?: string;
  /** ISO date. */
  date?: string;
  source?: string;
  url?: string;
  /** What was read, boilerplate gone. All offsets count in it. */
  text: string;
}

export type NodeAttributes = EntityAttributes | DocumentAttributes;

export interface EdgeAttributes {
  type: EdgeType;
  evidence: Evidence[];
  /** Of HOLDS_OFFICE: as in the text, "foreign minister". */
  title?: string;
  /** Of HOLDS_OFFICE: "former", "elect", "acting". */
  tenure?: string;
  /** Of FUNDED. */
  amount?: Amount;
  /** Of ATTENDED: "host", "speaker", "winner". */
  role?: string;
}

export type EntenteGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** graphology's serialised form: what files, stores and the API exchange. */
export interface GraphJson {
  attributes?: Record<string, unknown>;
  options?: { type?: string; multi?: boolean; allowSelfLoops?: boolean };
  nodes: { key: string; attributes: NodeAttributes }[];
  edges: { key: string; source: string; target: string; attributes: EdgeAttributes; undirected?: boolean }[];
}
