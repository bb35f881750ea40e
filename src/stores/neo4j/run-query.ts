import { randomUUID } from "node:crypto";
import neo4j from "neo4j-driver";
import type { Driver, Transaction } from "neo4j-driver";
import { checkQuery } from "../cypher/check.ts";
import { QUERY_MAX_ROWS, QUERY_TIMEOUT_MS, cancelled, tookTooLong } from "../limits.ts";
import type { QueryOptions, QueryResult } from "../store.ts";
import { openSession } from "./connect.ts";
import { toParameter, toStoreValue } from "./convert.ts";
import { resolveEnds, showsRecord } from "./ends.ts";

/** Milliseconds that the server gets to stop by itself before it is no longer waited for. */
const GRACE = 3_000;

export async function runQuery(driver: Driver, cypher: string, options: QueryOptions): Promise<QueryResult> {
  const { params = {}, access = "read", timeoutMs = QUERY_TIMEOUT_MS, signal } = options;
  checkQuery(cypher, access);
  if (signal?.aborted) throw cancelled();
  const started = performance.now();
  const token = randomUUID();
  const session = openSession(driver, access === "read" ? neo4j.session.READ : neo4j.session.WRITE);
  const onAbort = () => void terminate(driver, token).catch(() => undefined);
  signal?.addEventListener("abort", onAbort, { once: true });
  let overdue: NodeJS.Timeout | undefined;
  try {
    const tx = await session.beginTransaction({ timeout: timeoutMs, metadata: { entente: token } });
    if (signal?.aborted) throw cancelled();
    const late = new Promise<never>((_, reject) => {
      overdue = setTimeout(() => reject(tookTooLong(timeoutMs)), timeoutMs + GRACE);
    });
    const taken = await Promise.race([take(tx, cypher, toParameter(params), options), late]);
    return { ...taken, elapsedMs: performance.now() - started };
  } catch (error) {
    if (signal?.aborted) throw cancelled();
    if (isTimeout(error)) throw tookTooLong(timeoutMs);
    throw error;
  } finally {
    clearTimeout(overdue);
    signal?.removeEventListener("abort", onAbort);
    void session.close().catch(() => undefined);
  }
}

async function take(
  tx: Transaction,
  cypher: string,
  params: unknown,
  { access = "read", maxRows = QUERY_MAX_ROWS }: QueryOptions,
): Promise<Omit<QueryResult, "elapsedMs">> {
  const result = tx.run(cypher, params);
  const columns = await result.keys();
  const raw: unknown[][] = [];
  let truncated = false;
  for await (const record of result) {
    const row: unknown[] = [...record.values()];
    if (showsRecord(row)) continue;
    truncated = raw.length >= maxRows;
    if (!truncated) raw.push(row);
    else if (access === "read") break; // A write must be run to its end.
  }
  const idOf = await resolveEnds(tx, raw);
  const rows = raw.map((row) => row.map((value) => toStoreValue(value, idOf)));
  await (access === "read" ? tx.rollback() : tx.commit());
  return { columns, rows, truncated };
}

/** Stops the transaction on the server. Any user may stop their own. */
async function terminate(driver: Driver, token: string): Promise<void> {
  const session = driver.session();
  try {
    const { records } = await session.run(
      "SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.entente = $token RETURN transactionId",
      { token },
    );
    const ids = records.map((record) => String(record.get(0)));
    if (ids.length > 0) await session.run("TERMINATE TRANSACTIONS $ids", { ids });
  } finally {
    await session.close();
  }
}

function isTimeout(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    /TransactionTimedOut|LockClientStopped/u.test(String(error.code))
  );
}
