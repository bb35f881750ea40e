import { type RawSentence, splitSentences } from "../../src/language/text/sentences.ts";
import { type RawToken, tokenize } from "../../src/language/text/tokens.ts";

/** Puts tokens of a corpus back into running text, with the offsets of each. */
export function detokenize(tokens: readonly string[]): { text: string; starts: number[]; ends: number[] } {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let open = false;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1] ?? "";
    const closes =
      /^(?:[.,;:!?)\]}%…”’]+|'s|’s|n't|n’t|'re|'ve|'ll|'m|'d)$/.test(token) || (token === '"' && open);
    const opens = /^[([{$£€“‘]$/.test(before) || (before === '"' && open);
    if (token === '"') open = !open;
    if (i > 0 && !closes && !opens) text += " ";
    starts.push(text.length);
    text += token;
    ends.push(text.length);
  });
  return { text, starts, ends };
}

/** Our tokens for a sentence of a corpus, taken as one sentence. */
export function tokensOf(text: string): RawToken[] {
  return tokenize(text, { start: 0, end: text.length });
}

export function sentencesOf(text: string): RawSentence[] {
  return splitSentences(text);
}

/** For each of our tokens the indices of the corpus's tokens that it covers, in part or whole. */
export function covering(
  ours: readonly RawToken[],
  starts: readonly number[],
  ends: readonly number[],
): number[][] {
  let first = 0;
  return ours.map((token) => {
    while (first < ends.length && (ends[first] ?? 0) <= token.start) first += 1;
    const covered: number[] = [];
    for (let i = first; i < starts.length && (starts[i] ?? 0) < token.end; i += 1) covered.push(i);
    return covered;
  });
}
