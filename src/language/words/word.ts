import { hashText } from "../models/hash.ts";

/** What the features of a model know of a word; all numbers but `flags` are hashes. */
export interface Word {
  exact: number;
  lower: number;
  /** "Xx" for "Mexico", "X.X." for "U.S.", "d,d" for "29,000". */
  shape: number;
  /** Of the first one, two, three letters. */
  prefixes: readonly number[];
  /** Of the last one, two, three, four letters. */
  suffixes: readonly number[];
  /** Groups of words of like company, finest first; -1 where the word is in none. */
  clusters: readonly number[];
  capital: boolean;
  /** Two or more letters, all of them capitals. */
  shouted: boolean;
}

const AFFIX = 4;
const LONGEST = 64;

/** Curly marks as straight ones, so that both are one word. */
export function normalise(text: string): string {
  return text
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑]/g, "-");
}

function shapeOf(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/\p{Lu}+/gu, "X")
    .replace(/[\p{Ll}\p{Lo}\p{Lm}\p{M}]+/gu, "x")
    .replace(/\p{Nd}+/gu, "d");
}

export function describeWord(text: string, clusters: (lower: number) => readonly number[]): Word {
  const plain = normalise(text);
  const small = plain.toLowerCase();
  const lower = hashText(small);
  const size = small.length;
  return {
    exact: hashText(plain),
    lower,
    shape: hashText(shapeOf(plain)),
    prefixes: [1, 2, 3].map((length) => hashText(small, 0, Math.min(length, size))),
    suffixes: Array.from({ length: AFFIX }, (_, i) => hashText(small, Math.max(0, size - i - 1), size)),
    clusters: clusters(lower),
    capital: /^\p{Lu}/u.test(plain),
    shouted: plain.length > 1 && plain === plain.toUpperCase() && plain !== small,
  };
}
