/** What a line looks like, from its letters alone. All look at a bounded stretch: lines can be very long. */

const CLOSERS = "[\"'”’»)\\]]*";
const TERMINAL = new RegExp(`(?:[.!?:;…]${CLOSERS}|\\))$`, "u");

/** Ends as a sentence, a list item's lead or a bracket does. */
export function endsSentence(line: string): boolean {
  return TERMINAL.test(line.slice(-12));
}

/** An end of a sentence inside: a full stop after a plain or long word, so not after "U.S." or "Gen.". */
const INNER_END = new RegExp(
  `(?:(?<!\\p{L})\\p{Ll}{2,}|\\p{L}{5,}|\\p{N}|[”"])[.!?]${CLOSERS} (?=["“‘(]?[\\p{Lu}\\p{N}])`,
  "gu",
);

/** What follows the last sentence that ends inside of the text; undefined where none does. */
export function afterLastSentence(text: string): string | undefined {
  let end: number | undefined;
  for (const match of text.matchAll(INNER_END)) end = match.index + match[0].length;
  return end === undefined ? undefined : text.slice(end);
}

export function countWords(line: string): number {
  return line.split(" ").filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

const MAX_HEADLINE = 220;
const MAX_HEADLINE_WORDS = 35;

/** Short, of one piece, and without a sentence's full stop. "Leaders meet in the U.S." is one. */
export function looksLikeHeadline(line: string): boolean {
  if (line.length > MAX_HEADLINE || !/\p{L}/u.test(line) || countWords(line) > MAX_HEADLINE_WORDS)
    return false;
  const stop = /\p{L}+\.["'”’)]*$/u.test(line) && !/(?:\.\.|\b\p{L}\.\p{L})\.?["'”’)]*$/u.test(line);
  return !stop && !/[:;,]$/u.test(line) && afterLastSentence(line) === undefined;
}

/** One sentence or more, written out. */
export function looksLikeProse(paragraph: string): boolean {
  return (
    paragraph.length > MAX_HEADLINE ||
    (countWords(paragraph) >= 6 && endsSentence(paragraph) && !looksLikeHeadline(paragraph))
  );
}
