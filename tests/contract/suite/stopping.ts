import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { MEETING, insertion, ring } from "../graphs.ts";
import { column, withStore } from "./subject.ts";
import type { Subject } from "./subject.ts";

/** Would take hours. */
const ENDLESS =
  "UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j WITH i, j WHERE i * j % 7 = 3 RETURN count(*)";

export function stopping(subject: Subject): void {
  describe("stopping", () => {
    test("a query that takes too long is stopped, and the store goes on", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        await expect(store.query(ENDLESS, { timeoutMs: 300 })).rejects.toThrow(/longer than 0.3 s/u);
        expect(await store.read()).toEqual(MEETING);
      }));

    test("a query that is cancelled stops, and others that run at the time do not", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const controller = new AbortController();
        const started = performance.now();
        const endless = store.query(ENDLESS, { signal: controller.signal, timeoutMs: 60_000 });
        const refused = expect(endless).rejects.toThrow(/cancelled/u);
        await sleep(300);
        const other = column(store, "UNWIND range(1, 300000) AS i RETURN sum(i)");
        controller.abort();
        await refused;
        expect(performance.now() - started).toBeLessThan(20_000);
        expect(await other).toEqual([45_000_150_000]);
        expect(await stillRunning(subject, store.query.bind(store))).toBe(0);
      }));

    test("a query that was cancelled before it began does not begin", () =>
      withStore(subject, async (store) => {
        await expect(store.query("RETURN 1", { signal: AbortSignal.abort() })).rejects.toThrow(/cancelled/u);
      }));

    test("a load that is cancelled half-way can be done again", () =>
      withStore(subject, async (store) => {
        const graph = ring(2_500, 500);
        const controller = new AbortController();
        const load = store.apply(insertion(graph), {
          signal: controller.signal,
          onProgress: () => controller.abort(),
        });
        await expect(load).rejects.toThrow(UserError);
        await store.apply(insertion(graph));
        expect(await store.read()).toEqual(graph);
      }));
  });
}

/** How many endless queries the engine works on; the embedded one's process was ended. */
async function stillRunning(
  { engine }: Subject,
  query: (cypher: string) => Promise<{ rows: unknown[][] }>,
): Promise<number> {
  if (engine === "embedded") return 0;
  const { rows } = await query(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000)' RETURN count(*)",
  );
  return Number(rows[0]?.[0]);
}
