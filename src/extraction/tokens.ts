import type { Sentence, Token } from "../language/analysis.ts";
import { PLANNING } from "./lexicon/verbs.ts";

/** Small questions about tokens that several finders and rules ask. */

export function lower(sentence: Sentence, i: number): string {
  return sentence.tokens[i]?.text.toLowerCase() ?? "";
}

export function isCapitalized(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

export function isPossessive(sentence: Sentence, i: number): boolean {
  return /^['’‘]s?$/u.test(sentence.tokens[i]?.text ?? "");
}

const DEFINITE = new Set([
  "the",
  "this",
  "that",
  "these",
  "those",
  "his",
  "her",
  "its",
  "their",
  "our",
  "my",
  "your",
]);

export function isDefinite(sentence: Sentence, i: number): boolean {
  return DEFINITE.has(lower(sentence, i));
}

/** Text of tokens `from` to `to`, as it stands in the document. */
export function textOf(sentence: Sentence, text: string, from: number, to: number): string {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  return first && last ? text.slice(first.start, last.end) : "";
}

/** Where a bracket that opens at `i` closes (index after it), or `i` where none opens there. */
export function afterBracket(sentence: Sentence, i: number): number {
  if (sentence.tokens[i]?.text !== "(") return i;
  for (let j = i + 1; j < Math.min(sentence.tokens.length, i + 8); j++) {
    if (sentence.tokens[j]?.text === ")") return j + 1;
  }
  return i;
}

/** "France plans to visit", where "plans" is tagged as the noun that it looks like. */
export function isPlanningVerb(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  const before = sentence.tokens[i - 1]?.pos;
  if (token?.pos !== "NOUN" || !PLANNING.has(token.lemma.toLowerCase())) return false;
  const infinitive = lower(sentence, i + 1) === "to" && sentence.tokens[i + 2]?.pos === "VERB";
  return infinitive && (before === "PROPN" || before === "PRON");
}
