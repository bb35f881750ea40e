import { LONGEST_COUNTRY_NAME, countryOf } from "../lexicon/countries.ts";
import { REGIONS } from "../lexicon/places.ts";
import { lower, textOf } from "../tokens.ts";
import { isInside, mentionAt, overlaps } from "./mention.ts";
import type { MentionFinder, MentionSpan } from "./mention.ts";

/** Nouns by which a country's people or offices stand for its government. */
const REPRESENTATIVES = new Set(
  `administration ambassador authorities authority delegation delegations diplomat diplomats forces government
  governments leaders leader leadership military officials official side troops army`.split(/\s+/u),
);

/** Countries and demonyms: every wording is the country's one government. */
export const countries: MentionFinder = {
  id: "countries",
  find(sentence, index, text, found) {
    const mentions: MentionSpan[] = [];
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      for (let length = Math.min(LONGEST_COUNTRY_NAME, tokens.length - i); length >= 1; length--) {
        const word = countryOf(textOf(sentence, text, i, i + length));
        if (!word) continue;
        const here = { from: i, to: i + length };
        // Inside a person's name it is a name ("Paris Jackson", "Jordan Bardella").
        if (found.some((m) => m.kind === "Person" && overlaps(m, here))) break;
        // "Central America" is no America.
        if (found.some((m) => isInside(here, m) && REGIONS.has(textOf(sentence, text, m.from, m.to)))) break;
        // A place or organization that begins or ends in mid-word of a longer name is not the country.
        if (found.some((m) => overlaps(m, here) && !isInside(here, m))) break;
        let to = i + length;
        while (word.adjective && lower(sentence, to).startsWith("-") && to < tokens.length) to++;
        const extended = word.adjective && REPRESENTATIVES.has(lower(sentence, to)) ? to + 1 : to;
        const isWhole = !found.some((m) => overlaps(m, { from: i, to: extended }));
        mentions.push(
          mentionAt(sentence, index, text, i, isWhole ? extended : to, {
            kind: "Government",
            form: word.adjective ? "adjective" : "name",
            name: word.country,
            head: i + length - 1,
          }),
        );
        i += length - 1;
        break;
      }
    }
    return mentions;
  },
};
