import neo4j from "neo4j-driver";
import type { Driver, ManagedTransaction, SessionMode } from "neo4j-driver";
import { canonical } from "../../graph/canonical.ts";
import type { GraphJson } from "../../graph/types.ts";
import { decodeEdge, decodeNode, kindOf } from "../codec.ts";
import { prepareChanges } from "../prepare.ts";
import type { KnownNode } from "../prepare.ts";
import { cancelled } from "../limits.ts";
import type {
  ApplyOptions,
  GraphChanges,
  GraphStore,
  Inventory,
  QueryOptions,
  QueryResult,
  RecordStore,
} from "../store.ts";
import { connect, openSession } from "./connect.ts";
import { toStoreValue } from "./convert.ts";
import { neo4jError } from "./errors.ts";
import { nodeRecords } from "./records.ts";
import { runQuery } from "./run-query.ts";
import { stepsOf } from "./write-graph.ts";

const LOOKUP = `UNWIND $ids AS id
  OPTIONAL MATCH (e:Entity {id: id}) OPTIONAL MATCH (d:Document {id: id})
  WITH id, coalesce(d, e) AS n WHERE n IS NOT NULL
  RETURN id, labels(n) AS labels, n.date AS date`;
const NODES = "MATCH (n:Entity|Document) RETURN labels(n) AS labels, properties(n) AS properties";
const EDGES = `MATCH (a:Entity|Document)-[r]->(b:Entity)
  RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties`;
const NODE_REVISIONS = "MATCH (n:Entity|Document) RETURN n.id AS id, n.revision AS revision";
const EDGE_REVISIONS = "MATCH (:Entity|Document)-[r]->(:Entity) RETURN r.id AS id, r.revision AS revision";

interface EdgeRow {
  type: string;
  source: string;
  target: string;
  properties: Record<string, unknown>;
}

/** Connects to a Neo4j 5 or later and puts the schema in order. */
export async function openNeo4j(location: string): Promise<Neo4jStore> {
  const { driver, url } = await connect(location);
  return new Neo4jStore(driver, url);
}

export class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly location: string;
  readonly records: RecordStore;
  readonly #driver: Driver;

  constructor(driver: Driver, url: string) {
    this.#driver = driver;
    this.location = url;
    this.records = nodeRecords(
      (work) => this.#run(neo4j.session.READ, work),
      (work) => this.#run(neo4j.session.WRITE, work),
    );
  }

  async query(cypher: string, options: QueryOptions = {}): Promise<QueryResult> {
    return await this.#told(runQuery(this.#driver, cypher, options));
  }

  async apply(changes: GraphChanges, { onProgress, signal }: ApplyOptions = {}): Promise<void> {
    const prepared = await prepareChanges(changes, (ids) => this.#lookup(ids));
    const { nodes, edges, removeNodes, removeEdges } = prepared;
    const total = nodes.length + edges.length + removeNodes.length + removeEdges.length;
    let done = 0;
    for (const { cypher, params, count } of stepsOf(prepared)) {
      if (signal?.aborted) throw cancelled();
      await this.#run(neo4j.session.WRITE, (tx) => tx.run(cypher, params));
      if (count > 0) onProgress?.((done += count), total);
    }
  }

  async inventory(): Promise<Inventory> {
    return { nodes: await this.#revisions(NODE_REVISIONS), edges: await this.#revisions(EDGE_REVISIONS) };
  }

  async read(): Promise<GraphJson> {
    const nodes = await this.#rows<{ labels: string[]; properties: Record<string, unknown> }>(NODES);
    const edges = await this.#rows<EdgeRow>(EDGES);
    return canonical({
      nodes: nodes.flatMap(({ labels, properties }) => decodeNode(labels, properties) ?? []),
      edges: edges.flatMap(
        ({ type, source, target, properties }) => decodeEdge(type, source, target, properties) ?? [],
      ),
    });
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #lookup(ids: readonly string[]): Promise<Map<string, KnownNode>> {
    const rows = await this.#rows<{ id: string; labels: string[]; date: unknown }>(LOOKUP, { ids });
    return new Map(
      rows.flatMap(({ id, labels, date }) => {
        const kind = kindOf(labels);
        return kind === undefined ? [] : [[id, typeof date === "string" ? { kind, date } : { kind }]];
      }),
    );
  }

  async #revisions(cypher: string): Promise<Map<string, string>> {
    const rows = await this.#rows<{ id: unknown; revision: unknown }>(cypher);
    return new Map(
      rows.flatMap(({ id, revision }) =>
        typeof id === "string" ? [[id, typeof revision === "string" ? revision : ""]] : [],
      ),
    );
  }

  /** A query of our own, without limits; what it gives is known. */
  #rows<Row>(cypher: string, params: Record<string, unknown> = {}): Promise<Row[]> {
    return this.#run(neo4j.session.READ, async (tx) => {
      const { records } = await tx.run(cypher, params);
      return records.map((record) => toStoreValue(record.toObject(), (id) => id) as Row);
    });
  }

  async #run<T>(access: SessionMode, work: (tx: ManagedTransaction) => Promise<T>): Promise<T> {
    const session = openSession(this.#driver, access);
    try {
      return await this.#told(
        access === neo4j.session.READ ? session.executeRead(work) : session.executeWrite(work),
      );
    } finally {
      await session.close();
    }
  }

  #told<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      throw neo4jError(error, this.location);
    });
  }
}
