import { readFileSync } from "node:fs";
import type { GraphStore, QueryOptions } from "../../stores/store.ts";
import type { StoreValue } from "../../stores/values.ts";

const FOLDER = new URL("../../../cypher/view/", import.meta.url);

/** A row by its columns, without those that are null. */
export type Row = Readonly<Record<string, StoreValue>>;

/** The view's own questions may take longer and return more than what people type. */
const LIMITS = { timeoutMs: 60_000, maxRows: 10_000_000 };

const queries = new Map<string, string>();

function viewQuery(name: string): string {
  const cypher = queries.get(name) ?? readFileSync(new URL(`${name}.cypher`, FOLDER), "utf8");
  queries.set(name, cypher);
  return cypher;
}

/** Runs cypher/view/NAME.cypher. */
export async function ask(
  store: GraphStore,
  name: string,
  options: Pick<QueryOptions, "params" | "signal"> = {},
): Promise<Row[]> {
  const { columns, rows } = await store.query(viewQuery(name), { ...LIMITS, ...options });
  return rows.map((values) =>
    Object.fromEntries(columns.map((column, i) => [column, values[i] ?? null] as const).filter(isKnown)),
  );
}

function isKnown([, value]: readonly [string, StoreValue]): boolean {
  return value !== null;
}
