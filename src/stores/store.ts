import type { GraphJson } from "../graph/types.ts";
import type { StoreValue } from "./values.ts";

export type Access = "read" | "write";

export interface QueryOptions {
  params?: Record<string, unknown>;
  /** Default "read": the engine itself refuses to write. */
  access?: Access;
  /** Milliseconds after which the engine stops working on it. Default 10,000. */
  timeoutMs?: number;
  /** More rows than this are not returned. Default 10,000. */
  maxRows?: number;
  /** Aborting stops the work in the engine. */
  signal?: AbortSignal;
}

export interface QueryResult {
  columns: string[];
  /** One array a row, in the order of `columns`. */
  rows: StoreValue[][];
  /** Whether rows beyond `maxRows` were left out. */
  truncated: boolean;
  /** Milliseconds. */
  elapsedMs: number;
}

/** Changes that take a store from one graph to another. Applying them twice is applying them once. */
export interface GraphChanges {
  /** Nodes and edges to insert or to replace whole, by key. An edge's ends are in the store or among these nodes. */
  upsert: Pick<GraphJson, "nodes" | "edges">;
  /** Keys of nodes to take away, with their edges. */
  removeNodes: readonly string[];
  removeEdges: readonly string[];
}

export interface ApplyOptions {
  /** Called after each batch. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Of every node and edge in the store: its key and the digest of what is stored of it. */
export interface Inventory {
  nodes: Map<string, string>;
  edges: Map<string, string>;
}

/** A value in the workspace that is no part of the graph: what a document states, a decision, a position. */
export interface WorkspaceRecord {
  key: string;
  value: unknown;
}

/**
 * The workspace's records, by collection ("documents", "decisions", "positions" …). Each put and delete is
 * atomic. No query, count or export shows them.
 */
export interface RecordStore {
  list(collection: string): Promise<WorkspaceRecord[]>;
  keys(collection: string): Promise<string[]>;
  get(collection: string, key: string): Promise<unknown>;
  put(collection: string, records: readonly WorkspaceRecord[]): Promise<void>;
  delete(collection: string, keys: readonly string[]): Promise<void>;
}

/** Where a workspace is kept. Errors are `UserError`s that say what to do. */
export interface GraphStore {
  /** "embedded" or "neo4j". */
  readonly engine: string;
  /** What to call it in a message; never holds a password. */
  readonly location: string;
  readonly records: RecordStore;

  query(cypher: string, options?: QueryOptions): Promise<QueryResult>;
  /** Idempotent, in batches. After a crash half-way it can be applied again. */
  apply(changes: GraphChanges, options?: ApplyOptions): Promise<void>;
  inventory(): Promise<Inventory>;
  /** The whole graph as it was loaded, nodes and edges sorted by key. */
  read(): Promise<GraphJson>;
  /** Releases everything that was opened or started. */
  close(): Promise<void>;
}
