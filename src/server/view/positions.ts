import { z } from "zod";
import type { RecordStore } from "../../stores/store.ts";
import type { Directory } from "./directory.ts";
import { fitting } from "./rows.ts";

const COLLECTION = "positions";

export const point = z.object({ x: z.number(), y: z.number() });
export type Point = z.infer<typeof point>;

const record = z.object({ key: z.string(), value: point });

/** Where nodes were put, by the ids that they have now. */
export async function readPositions(
  records: RecordStore,
  directory: Directory,
): Promise<Record<string, Point>> {
  const kept = fitting(record, await records.list(COLLECTION)).map(({ key, value }) => ({
    key,
    id: directory.currentId(key),
    value,
  }));
  // What was kept under the present id is newer than what was kept under a former one.
  kept.sort((a, b) => Number(a.key === a.id) - Number(b.key === b.id));
  return Object.fromEntries(kept.flatMap(({ id, value }) => (id === undefined ? [] : [[id, value]])));
}

/** Those of other nodes stay; those of nodes that are not there are left out. */
export async function keepPositions(
  records: RecordStore,
  positions: Readonly<Record<string, Point>>,
  directory: Directory,
): Promise<void> {
  const kept = Object.entries(positions).flatMap(([id, value]) => {
    const key = directory.currentId(id);
    return key === undefined ? [] : [{ key, value }];
  });
  if (kept.length > 0) await records.put(COLLECTION, kept);
}
