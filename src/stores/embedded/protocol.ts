import type { KnownNode } from "../prepare.ts";
import type { StoredEdge, StoredNode } from "../codec.ts";
import type { ValueKind } from "./dialect/kinds.ts";

/** What the parent asks of the child process that holds the database, and what comes back. */
export type Mode = "read" | "write";

export interface QueryRequest {
  op: "query";
  cypher: string;
  /** Is run where `cypher` is no good: the query as it was typed. */
  original?: string;
  params: Record<string, unknown>;
  maxRows: number;
  /** Of columns whose values may come as bare numbers. */
  kinds: ReadonlyMap<string, ValueKind>;
}

export type Operation =
  | { op: "open"; path: string; mode: Mode }
  | QueryRequest
  | { op: "lookup"; ids: readonly string[] }
  | { op: "writeNodes"; nodes: StoredNode[] }
  | { op: "writeEdges"; edges: StoredEdge[] }
  | { op: "removeNodes"; ids: readonly string[] }
  | { op: "removeEdges"; ids: readonly string[] }
  | { op: "close" };

export type Request = Operation & { request: number };

/** Rows come in pieces; what ends a request is `done` or `error`. */
export type Reply =
  | { request: number; rows: unknown[][] }
  | { request: number; done: Done }
  | { request: number; error: EngineFailure };

export interface Done {
  columns?: string[];
  truncated?: boolean;
  /** Ids of nodes by the engine's own number: of the ends of relationships that were returned. */
  ends?: ReadonlyMap<number, string>;
  known?: ReadonlyMap<string, KnownNode>;
}

export interface EngineFailure {
  message: string;
  /** GQLSTATUS, where the database raised it. */
  status?: string;
}
