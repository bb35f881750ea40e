import { countryOf } from "../extraction/lexicon/countries.ts";

const LONGEST_COUNTRY = 4;

/**
 * A title without the country that the tie's other end says already: "Mexico's Foreign Minister" and "Mexican
 * foreign minister" are one office. Words and case are kept as in the text.
 */
export function officeTitle(title: string): string {
  let words = title.trim().split(/\s+/u);
  for (;;) {
    const rest = withoutTail(words.slice(countryLength(words)));
    if (rest.length === words.length) return words.join(" ");
    words = rest;
  }
}

/** How many words in front name a country: "the United States'" has three. */
function countryLength(words: readonly string[]): number {
  const article = /^the$/iu.test(words[0] ?? "") ? 1 : 0;
  for (let length = LONGEST_COUNTRY; length > 0; length--) {
    if (article + length < words.length && isCountry(words.slice(article, article + length)))
      return article + length;
  }
  return 0;
}

/** "President of the United States" without its last words. */
function withoutTail(words: string[]): string[] {
  const of = words.lastIndexOf("of");
  if (of < 1) return words;
  const tail = words.slice(of + 1);
  return isCountry(/^the$/iu.test(tail[0] ?? "") ? tail.slice(1) : tail) ? words.slice(0, of) : words;
}

function isCountry(words: readonly string[]): boolean {
  const name = words.join(" ").replace(/['’‘`]s?$/u, "");
  return countryOf(name) !== undefined;
}
