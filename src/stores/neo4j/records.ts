import type { ManagedTransaction } from "neo4j-driver";
import { sorted } from "../../graph/order.ts";
import { pieces } from "../batches.ts";
import type { RecordStore, WorkspaceRecord } from "../store.ts";

/** Never with the label Entity: nothing that asks for the graph sees a record. */
export const RECORD_LABEL = "EntenteRecord";

export type Run = <T>(work: (tx: ManagedTransaction) => Promise<T>) => Promise<T>;

const LIST = `MATCH (r:${RECORD_LABEL} {collection: $collection}) RETURN r.key AS key, r.json AS json`;
const KEYS = `MATCH (r:${RECORD_LABEL} {collection: $collection}) RETURN r.key AS key`;
const GET = `MATCH (r:${RECORD_LABEL} {collection: $collection, key: $key}) RETURN r.json AS json`;
const PUT = `UNWIND $rows AS row
  MERGE (r:${RECORD_LABEL} {collection: $collection, key: row.key}) SET r.json = row.json`;
const DELETE = `UNWIND $keys AS key MATCH (r:${RECORD_LABEL} {collection: $collection, key: key}) DELETE r`;

/**
 * Records as nodes that carry a label of their own and their value as JSON. Rows that show one are left out of
 * what a query gives; only a count of all nodes whatever their label takes them in.
 */
export function nodeRecords(read: Run, write: Run): RecordStore {
  return {
    list: (collection) =>
      read(async (tx) => {
        const { records } = await tx.run<{ key: string; json: string }>(LIST, { collection });
        const byKey = new Map(records.map((record) => [record.get("key"), record.get("json")]));
        return sorted(byKey.keys()).map((key): WorkspaceRecord => ({ key, value: parsed(byKey.get(key)) }));
      }),
    keys: (collection) =>
      read(async (tx) => {
        const { records } = await tx.run<{ key: string }>(KEYS, { collection });
        return sorted(records.map((record) => record.get("key")));
      }),
    get: (collection, key) =>
      read(async (tx) => {
        const { records } = await tx.run<{ json: string }>(GET, { collection, key });
        return parsed(records[0]?.get("json"));
      }),
    put: (collection, values) =>
      write(async (tx) => {
        const rows = values.map(({ key, value }) => ({ key, json: JSON.stringify(value ?? null) }));
        for (const piece of pieces(rows)) await tx.run(PUT, { collection, rows: piece });
      }),
    delete: (collection, keys) =>
      write(async (tx) => {
        await tx.run(DELETE, { collection, keys });
      }),
  };
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : (JSON.parse(json) as unknown);
}
