import { countryOf } from "../../extraction/lexicon/countries.ts";
import { memo } from "./memo.ts";

/** A stretch of a name: a country's name or adjective, or a word that is neither. */
export interface NamePart {
  text: string;
  country?: string;
}

const LONGEST = 4;

/** The words of a name in their order, country names together: "the US-Mexico border" has two countries. */
export const nameParts = memo((name): readonly NamePart[] => {
  const words = name.split(/[\s\-–—/,()"“”]+/u).filter((word) => word !== "");
  const parts: NamePart[] = [];
  for (let i = 0; i < words.length;) {
    const part = countryAt(words, i);
    parts.push(part?.[0] ?? { text: words[i] ?? "" });
    i += part?.[1] ?? 1;
  }
  return parts;
});

function countryAt(words: readonly string[], start: number): [NamePart, number] | undefined {
  for (let length = Math.min(LONGEST, words.length - start); length > 0; length--) {
    const text = words.slice(start, start + length).join(" ");
    const country = countryOf(text)?.country ?? countryOf(text.replace(/['’‘`]s?$/u, ""))?.country;
    if (country !== undefined) return [{ text, country }, length];
  }
  return undefined;
}
