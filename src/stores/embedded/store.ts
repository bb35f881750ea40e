import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../../errors.ts";
import { canonical } from "../../graph/canonical.ts";
import type { GraphJson } from "../../graph/types.ts";
import { batches, pieces } from "../batches.ts";
import { decodeEdge, decodeNode } from "../codec.ts";
import type { GraphEdge, GraphNode } from "../codec.ts";
import { checkQuery } from "../cypher/check.ts";
import { prepareChanges } from "../prepare.ts";
import { QUERY_MAX_ROWS, QUERY_TIMEOUT_MS } from "../limits.ts";
import type {
  ApplyOptions,
  GraphChanges,
  GraphStore,
  Inventory,
  QueryOptions,
  QueryResult,
} from "../store.ts";
import { toStoreValue } from "./convert.ts";
import { rewrite } from "./dialect/rewrite.ts";
import { Engine } from "./engine.ts";
import type { Ask } from "./engine.ts";
import { queryError, storeError } from "./errors.ts";
import { lockFolder } from "./folder-lock.ts";
import type { Operation } from "./protocol.ts";
import { FolderRecords } from "./records.ts";

/** What a store's folder holds. */
const GRAPH = "graph.grafeo";
const RECORDS = "records";

/**
 * A workspace in a folder, made where there is none yet. Only one process at a time can have it open.
 */
export function openEmbedded(location: string): EmbeddedStore {
  const folder = resolve(location);
  prepareFolder(folder, location);
  const unlock = lockFolder(folder);
  return new EmbeddedStore(location, folder, unlock);
}

function prepareFolder(folder: string, location: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UserError(`${location} is a file, not a store's folder.`, { exitCode: 2 });
  }
  mkdirSync(folder, { recursive: true });
  const entries = readdirSync(folder).filter((name) => !/^(?:\.|lock)/u.test(name));
  if (entries.length > 0 && !entries.includes(GRAPH) && !entries.includes(RECORDS)) {
    throw new UserError(`The folder ${location} holds other files than a store's.`, {
      remedy: "Name an empty folder or a new one with --store.",
      exitCode: 2,
    });
  }
}

export class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly location: string;
  readonly records: FolderRecords;
  readonly #engine: Engine;
  readonly #unlock: () => void;

  constructor(location: string, folder: string, unlock: () => void) {
    this.location = location;
    this.records = new FolderRecords(join(folder, RECORDS));
    this.#engine = new Engine(join(folder, GRAPH), location);
    this.#unlock = unlock;
  }

  /** Of the process that holds the database; undefined while there is none. */
  get pid(): number | undefined {
    return this.#engine.pid;
  }

  async query(cypher: string, options: QueryOptions = {}): Promise<QueryResult> {
    const { params = {}, access = "read", maxRows = QUERY_MAX_ROWS, signal } = options;
    const limits = { timeoutMs: options.timeoutMs ?? QUERY_TIMEOUT_MS, ...(signal && { signal }) };
    checkQuery(cypher, access);
    const rewritten = rewrite(cypher, access === "read" ? maxRows + 1 : undefined);
    const { kinds } = rewritten;
    const work = async (ask: Ask) => {
      const started = performance.now();
      const operation = {
        op: "query",
        cypher: rewritten.cypher,
        original: cypher,
        params,
        maxRows,
        kinds,
      } as const;
      const { rows, done } = await rowsOf(ask, operation);
      const { columns = [], truncated = false, ends } = done;
      const idOf = (number: number) => ends?.get(number) ?? `#${number}`;
      const values = rows.map((row) =>
        row.map((value, i) => toStoreValue(value, idOf, kinds.get(columns[i] ?? ""))),
      );
      return { columns, rows: values, truncated, elapsedMs: performance.now() - started };
    };
    try {
      return await (access === "read" ? this.#engine.read(work, limits) : this.#engine.write(work, limits));
    } catch (error) {
      throw queryError(error, cypher);
    }
  }

  apply(changes: GraphChanges, { onProgress, signal }: ApplyOptions = {}): Promise<void> {
    const work = async (ask: Ask) => {
      const prepared = await prepareChanges(changes, async (ids) => {
        const { known } = await ask({ op: "lookup", ids });
        return known ?? new Map();
      });
      const { nodes, edges, removeNodes, removeEdges } = prepared;
      const total = nodes.length + edges.length + removeNodes.length + removeEdges.length;
      let done = 0;
      const step = async (operation: Operation, count: number) => {
        await ask(operation);
        onProgress?.((done += count), total);
      };
      for (const ids of pieces(removeEdges)) await step({ op: "removeEdges", ids }, ids.length);
      for (const ids of pieces(removeNodes)) await step({ op: "removeNodes", ids }, ids.length);
      for (const batch of batches(nodes)) await step({ op: "writeNodes", nodes: batch }, batch.length);
      for (const batch of batches(edges)) await step({ op: "writeEdges", edges: batch }, batch.length);
    };
    return this.#engine.write(work, signal ? { signal } : {}).catch((error: unknown) => {
      throw storeError(error, this.location);
    });
  }

  inventory(): Promise<Inventory> {
    return this.#reading(async (ask) => ({
      nodes: await revisions(
        ask,
        "MATCH (n) WHERE n:Entity OR n:Document RETURN n.id AS id, n.revision AS revision",
      ),
      edges: await revisions(ask, "MATCH ()-[r]->() RETURN r.id AS id, r.revision AS revision"),
    }));
  }

  read(): Promise<GraphJson> {
    return this.#reading(async (ask) => {
      const nodes: GraphNode[] = [];
      const edges: GraphEdge[] = [];
      await ask(all("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"), (rows) => {
        for (const [labels, properties] of rows as [string[], Record<string, unknown>][]) {
          const node = decodeNode(labels, properties);
          if (node) nodes.push(node);
        }
      });
      const keys = new Set(nodes.map(({ key }) => key));
      const question =
        "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties";
      await ask(all(question), (rows) => {
        for (const [type, source, target, properties] of rows as [
          string,
          string,
          string,
          Record<string, unknown>,
        ][]) {
          const edge = decodeEdge(type, source, target, properties);
          if (edge && keys.has(source) && keys.has(target)) edges.push(edge);
        }
      });
      return canonical({ nodes, edges });
    });
  }

  async close(): Promise<void> {
    try {
      await this.records.close();
      await this.#engine.close();
    } finally {
      this.#unlock();
    }
  }

  #reading<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.#engine.read(work).catch((error: unknown) => {
      throw storeError(error, this.location);
    });
  }
}

async function rowsOf(ask: Ask, operation: Operation) {
  const rows: unknown[][] = [];
  const done = await ask(operation, (piece) => rows.push(...piece));
  return { rows, done };
}

async function revisions(ask: Ask, cypher: string): Promise<Map<string, string>> {
  const { rows } = await rowsOf(ask, all(cypher));
  return new Map(
    rows.flatMap(([id, revision]) =>
      typeof id === "string" ? [[id, typeof revision === "string" ? revision : ""]] : [],
    ),
  );
}

/** A query of our own, without limits. */
function all(cypher: string): Operation {
  return { op: "query", cypher, params: {}, maxRows: Number.MAX_SAFE_INTEGER, kinds: new Map() };
}
