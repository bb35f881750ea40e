import type { Span } from "../../graph/types.ts";
import { STARTERS } from "./abbreviations.ts";
import { splitParagraphs } from "./paragraphs.ts";
import { type RawToken, tokenize } from "./tokens.ts";

export interface RawSentence extends Span {
  paragraph: number;
  tokens: RawToken[];
}

/** No sentence is longer: what comes after tokens (tagging, reading) stays linear on text without punctuation. */
export const LONGEST = 250;

const TERMINATOR = /^(?:[.!?]+|…)$/;
const CLOSING = /^(?:["”’»)\]}]|''|'|\*)$/;
const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
const WORDLIKE = /[\p{L}\p{N}]/u;

/** The sentences of a text, with their tokens. */
export function splitSentences(text: string): RawSentence[] {
  return splitParagraphs(text).flatMap((span, paragraph) =>
    groupTokens(tokenize(text, span)).map((tokens) => ({
      start: tokens[0]?.start ?? span.start,
      end: tokens.at(-1)?.end ?? span.end,
      paragraph,
      tokens,
    })),
  );
}

function groupTokens(tokens: RawToken[]): RawToken[][] {
  const sentences: RawToken[][] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    if (endsAt(tokens, i)) {
      i = withClosing(tokens, i);
      sentences.push(tokens.slice(from, i + 1));
      from = i + 1;
    } else if (i + 1 - from >= LONGEST) {
      const cut = lastPause(tokens, from, i);
      sentences.push(tokens.slice(from, cut + 1));
      from = cut + 1;
    }
  }
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences;
}

/** The last semicolon, comma or dash in the second half of a stretch that is too long; else its end. */
function lastPause(tokens: RawToken[], from: number, to: number): number {
  for (let i = to; i > from + LONGEST / 2; i -= 1) if (/^[;,–—]$/.test(tokens[i]?.text ?? "")) return i;
  return to;
}

/** The closing quotes and brackets that stand right after a terminator belong to its sentence. */
function withClosing(tokens: RawToken[], at: number): number {
  let last = at;
  for (;;) {
    const here = tokens[last];
    const next = tokens[last + 1];
    if (next === undefined || next.start !== here?.end || !CLOSING.test(next.text)) return last;
    last += 1;
  }
}

function endsAt(tokens: RawToken[], i: number): boolean {
  const here = tokens[i];
  if (!here) return false;
  if (TERMINATOR.test(here.text)) return terminates(tokens, i);
  if (here.stop !== "general") return false;
  const next = nextWord(tokens, withClosing(tokens, i));
  return next !== undefined && next.start > here.end && STARTERS.has(next.text);
}

/** The next word, past an opening quote or bracket. */
function nextWord(tokens: RawToken[], at: number): RawToken | undefined {
  const next = tokens[at + 1];
  return next && !WORDLIKE.test(next.text) ? (tokens[at + 2] ?? next) : next;
}

function terminates(tokens: RawToken[], i: number): boolean {
  const here = tokens[i];
  const last = withClosing(tokens, i);
  const next = tokens[last + 1];
  if (!here || !next) return true;
  if (TERMINATOR.test(next.text) || /^[,;:]$/.test(next.text)) return false;
  const word = nextWord(tokens, last);
  if (word && SMALL.test(word.text)) return here.text === "." && last === i && !isShort(tokens[i - 1]);
  // "..." in the middle of a quotation, or a stop inside a name without a space after it ("Yahoo!News", "end.Next").
  if (next.start === tokens[last]?.end)
    return here.text === "." && CAPITAL.test(next.text) && !isShort(tokens[i - 1]);
  return true;
}

/** A short word before a full stop and a small letter may be an abbreviation that no list knows. */
function isShort(token: RawToken | undefined): boolean {
  return !token || token.text.length <= 4;
}
