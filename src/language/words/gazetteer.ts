import { readGrowing, readModel } from "../models/archive.ts";
import { HashTable } from "../models/hash-table.ts";
import { mix } from "../models/hash.ts";
import type { Word } from "./word.ts";

export const GAZETTEER_KINDS = [
  "given",
  "surname",
  "person",
  "country",
  "nationality",
  "city",
  "organization",
  "region",
] as const;
export type GazetteerKind = (typeof GAZETTEER_KINDS)[number];

/** Tokens of the longest name looked up. */
const LONGEST = 6;

/** Which lists a token's stretch stands in, as bits by kind. */
export interface ListedWord {
  /** The word alone. */
  single: number;
  /** First word of a longer name. */
  first: number;
  /** A later word of one. */
  later: number;
}

/** Hash of the small letters of a name's words. */
export function phraseHash(words: readonly number[]): number {
  return words.reduce((hash, word) => mix(hash, word), 0);
}

export type Gazetteer = (words: readonly Word[]) => ListedWord[];

export function loadGazetteer(): Gazetteer {
  const model = readModel("gazetteer");
  const { entries } = model.meta as { entries: number };
  const table = new HashTable(readGrowing(model.array("hashes", "u8"), entries), model.array("masks", "u16"));
  return (words) => {
    const listed = words.map((): ListedWord => ({ single: 0, first: 0, later: 0 }));
    words.forEach((word, i) => {
      if (!word.capital) return;
      let hash = 0;
      for (let length = 1; length <= LONGEST && i + length <= words.length; length += 1) {
        hash = mix(hash, words[i + length - 1]?.lower ?? 0);
        const mask = Math.max(0, table.get(hash));
        if (mask === 0) continue;
        for (let k = 0; k < length; k += 1) {
          const entry = listed[i + k];
          if (!entry) continue;
          if (length === 1) entry.single |= mask;
          else if (k === 0) entry.first |= mask;
          else entry.later |= mask;
        }
      }
    });
    return listed;
  };
}
