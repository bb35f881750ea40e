import { OFFICE_HEADS } from "../lexicon/offices.ts";
import { lower } from "../tokens.ts";
import { mentionAt, overlaps } from "./mention.ts";
import type { MentionFinder, MentionSpan } from "./mention.ts";

const PERSONAL = new Set(["he", "she", "him", "her", "his", "hers"]);

/** Pronouns for one person. */
export const pronouns: MentionFinder = {
  id: "pronouns",
  find(sentence, index, text) {
    return sentence.tokens.flatMap((token, i) =>
      PERSONAL.has(token.text.toLowerCase())
        ? [mentionAt(sentence, index, text, i, i + 1, { kind: "Person", form: "pronoun", definite: true })]
        : [],
    );
  },
};

/** Words of a group whose members the text has named before, and the kind that its members are of. */
const COLLECTIVES = new Set(
  "delegations countries governments sides nations parties participants ministers leaders presidents neighbors neighbours officials".split(
    " ",
  ),
);
const QUANTIFIERS = new Set(["two", "three", "four", "five", "six", "both", "all"]);

/** "the three delegations", "both countries", "the delegations": governments that were named together before. */
export const collectives: MentionFinder = {
  id: "collectives",
  find(sentence, index, text, found) {
    const mentions: MentionSpan[] = [];
    for (let i = 0; i < sentence.tokens.length; i++) {
      if (!COLLECTIVES.has(lower(sentence, i))) continue;
      // "countries of Central America", "officials from Mexico": their members stand right behind.
      if (["of", "from"].includes(lower(sentence, i + 1))) continue;
      let from = i;
      while (from > 0 && QUANTIFIERS.has(lower(sentence, from - 1))) from--;
      const quantified = from < i;
      if (!quantified && !(lower(sentence, i - 1) === "the" && lower(sentence, i) !== "officials")) continue;
      if (lower(sentence, from - 1) === "the") from--;
      if (found.some((m) => overlaps(m, { from, to: i + 1 }))) continue;
      mentions.push(
        mentionAt(sentence, index, text, from, i + 1, { kind: "Government", form: "group", definite: true }),
      );
    }
    return mentions;
  },
};

/** "the foreign ministers of …": all people in the document who hold such an office. */
export const officeGroups: MentionFinder = {
  id: "office-groups",
  find(sentence, index, text, found) {
    const mentions: MentionSpan[] = [];
    for (let i = 0; i < sentence.tokens.length; i++) {
      const word = lower(sentence, i);
      if (!word.endsWith("s") || !OFFICE_HEADS.has(word.slice(0, -1)) || lower(sentence, i + 1) !== "of")
        continue;
      let from = i;
      while (from > 0 && /^(?:ADJ|NOUN|PROPN)$/u.test(sentence.tokens[from - 1]?.pos ?? "")) from--;
      if (found.some((m) => overlaps(m, { from, to: i + 1 }))) continue;
      mentions.push(
        mentionAt(sentence, index, text, from, i + 1, { kind: "Person", form: "group", definite: true }),
      );
    }
    return mentions;
  },
};
