import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { RecordLog } from "../../../src/stores/embedded/record-log.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-records-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const fresh = () => join(folder, `${++count}.jsonl`);

const key = fc.constantFrom("a", "b", "c\n", "ü");
const step = fc.oneof(
  fc.record({ put: fc.array(fc.record({ key, value: fc.jsonValue({ maxDepth: 1 }) }), { maxLength: 3 }) }),
  fc.record({ remove: fc.array(key, { maxLength: 2 }) }),
  fc.constant({ reopen: true }),
);

test("holds what a map would hold, whenever it is opened again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const path = fresh();
      const expected = new Map<string, unknown>();
      let log = await RecordLog.open(path);
      for (const one of steps) {
        if ("put" in one) {
          await log.put(one.put);
          for (const { key, value } of one.put) expected.set(key, JSON.parse(JSON.stringify(value)));
        } else if ("remove" in one) {
          await log.delete(one.remove);
          for (const key of one.remove) expected.delete(key);
        } else {
          await log.close();
          log = await RecordLog.open(path);
        }
      }
      const found = (await log.list()).map(({ key, value }): [string, unknown] => [key, value]);
      await log.close();
      expect(new Map(found)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test("a file that is mostly out of date is written anew when it is opened", async () => {
  const path = fresh();
  const log = await RecordLog.open(path);
  for (let i = 0; i < 5; i++) await log.put([{ key: "big", value: `${i}`.repeat(600_000) }]);
  await log.put([{ key: "small", value: 1 }]);
  await log.close();
  expect(statSync(path).size).toBeGreaterThan(3_000_000);
  const again = await RecordLog.open(path);
  expect(statSync(path).size).toBeLessThan(700_000);
  expect(await again.get("big")).toBe("4".repeat(600_000));
  expect(await again.get("small")).toBe(1);
  await again.close();
});
