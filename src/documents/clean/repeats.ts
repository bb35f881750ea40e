import { fold } from "./fold.ts";
import { countWords } from "./shape.ts";

/** Shorter ones may well be said twice: "Yes.", "Thank you.", a speaker's name. */
const MIN_WORDS = 4;

/** Each paragraph once, where it stands first; kinds of quotation mark and case make no difference. */
export function dropRepeats(paragraphs: readonly string[]): string[] {
  const seen = new Set<string>();
  return paragraphs.filter((paragraph) => {
    const key = fold(paragraph);
    if (seen.has(key)) return countWords(paragraph) < MIN_WORDS;
    seen.add(key);
    return true;
  });
}
