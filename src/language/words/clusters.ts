import { readGrowing, readModel } from "../models/archive.ts";
import { HashTable } from "../models/hash-table.ts";

const UNKNOWN: readonly number[] = [-1, -1, -1];

/** Looks up the groups of a word, by the hash of its small letters. */
export type Clusters = (lower: number) => readonly number[];

export function loadClusters(): Clusters {
  const model = readModel("clusters");
  const { words, sizes } = model.meta as { words: number; sizes: [number, ...number[]] };
  const table = new HashTable(
    readGrowing(model.array("hashes", "u8"), words),
    model.array("clusters", "u16"),
  );
  const coarse = model.array("coarse", "u16");
  const [fine] = sizes;
  const levels = Array.from({ length: fine }, (_, id) => [
    id,
    ...sizes.slice(1).map((_, level) => coarse[level * fine + id] ?? 0),
  ]);
  return (lower) => levels[table.get(lower)] ?? UNKNOWN;
}
