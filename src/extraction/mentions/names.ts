import type { NamedSpan, Sentence } from "../../language/analysis.ts";
import type { EntityKind } from "../../ontology/index.ts";
import { countryOf } from "../lexicon/countries.ts";
import { HONORIFICS, OFFICE_HEADS, TITLE_ABBREVIATIONS, TITLE_MODIFIERS } from "../lexicon/offices.ts";
import { NOMINAL_HEADS } from "../lexicon/nominals.ts";
import { KNOWN_ORGANIZATIONS, ORGANIZATION_HEADS } from "../lexicon/organizations.ts";
import { PLACE_HEADS, REGIONS, VAGUE_REGION_ADJECTIVES } from "../lexicon/places.ts";
import { isCapitalized, isPossessive, lower, textOf } from "../tokens.ts";
import { mentionAt, overlaps } from "./mention.ts";
import type { MentionFinder, MentionSpan } from "./mention.ts";

const LABEL_KINDS: Readonly<Partial<Record<NamedSpan["label"], EntityKind>>> = {
  person: "Person",
  organization: "Organization",
  place: "Place",
};

/** Words inside a capitalised name that are not capitalised themselves. */
const JOINERS = new Set(["of", "for", "de", "la", "del", "do", "da", "&"]);
/** These join only behind "of" or "for": "Department of Health and Human Services", "Office on Drugs and Crime". */
const LATE_JOINERS = new Set(["and", "on"]);

/** Kind that a capitalised name's own words give it, by its head before the first "of" or "for", or its last word. */
export function kindOfName(words: readonly string[]): EntityKind | undefined {
  const cut = words.findIndex((word, i) => i > 0 && (JOINERS.has(word) || LATE_JOINERS.has(word)));
  const heads = [words[(cut === -1 ? words.length : cut) - 1], words.at(-1)];
  for (const head of heads) {
    if (head === undefined) continue;
    const nominal = NOMINAL_HEADS.get(head.toLowerCase());
    if (nominal && !(ORGANIZATION_HEADS.has(head) && nominal !== "Agreement" && cut === -1)) return nominal;
    if (ORGANIZATION_HEADS.has(head)) return "Organization";
    if (PLACE_HEADS.has(head)) return "Place";
  }
  return undefined;
}

/** A name that the model found, without titles before it and possessives after it. */
function trim(sentence: Sentence, name: NamedSpan): { from: number; to: number } {
  let { from, to } = name;
  while (to > from && isPossessive(sentence, to - 1)) to--;
  while (from < to - 1 && lower(sentence, from) === "the") from++;
  if (name.label === "person") {
    while (from < to - 1) {
      const word = sentence.tokens[from]?.text ?? "";
      const isTitle =
        HONORIFICS.has(word) || word in TITLE_ABBREVIATIONS || OFFICE_HEADS.has(word.toLowerCase());
      if (!isTitle) break;
      from++;
    }
  }
  return { from, to };
}

/** "Homeland Security" before "Secretary" is a part of the title, as "foreign" is before "minister". */
function isTitlePart(sentence: Sentence, from: number, to: number): boolean {
  if (!OFFICE_HEADS.has(lower(sentence, to))) return false;
  return sentence.tokens.slice(from, to).every((token) => TITLE_MODIFIERS.has(token.text.toLowerCase()));
}

/** The end of "Washington, D.C.", which is one place. */
function isDistrict(sentence: Sentence, i: number): boolean {
  return /^d\.?c\.?$/u.test(lower(sentence, i)) && lower(sentence, i - 1) === ",";
}

/** Names by the general model of names. */
export const modelNames: MentionFinder = {
  id: "model-names",
  find(sentence, index, text, found) {
    return sentence.names.flatMap((name) => {
      const kind = LABEL_KINDS[name.label];
      const { from, to } = trim(sentence, name);
      const words = textOf(sentence, text, from, to);
      if (!kind || from >= to || found.some((m) => overlaps(m, { from, to }))) return [];
      if (countryOf(words) || REGIONS.has(words) || !/\p{L}.*\p{L}/u.test(words)) return [];
      if (isTitlePart(sentence, from, to) || isDistrict(sentence, from)) return [];
      const own = kind === "Person" ? undefined : kindOfName(words.split(/\s+/u));
      return [mentionAt(sentence, index, text, from, to, { kind: own ?? kind, form: "name" })];
    });
  },
};

/** Longest run of capitalised words from `from` on, joined by small words between two capitalised ones. */
function capitalizedRun(sentence: Sentence, from: number): number {
  let to = from + 1;
  let complemented = false;
  while (to < sentence.tokens.length) {
    const word = lower(sentence, to);
    if (isCapitalized(sentence.tokens[to])) to++;
    else if (JOINERS.has(word) || (complemented && LATE_JOINERS.has(word))) {
      complemented ||= word === "of" || word === "for";
      let next = to + 1;
      if (lower(sentence, next) === "the") next++;
      if (!isCapitalized(sentence.tokens[next])) break;
      to = next + 1;
    } else break;
  }
  return to;
}

/** Capitalised names whose own words say what they are: "Ministry of …", "… Agreement", "Summit of the …". */
export const headedNames: MentionFinder = {
  id: "headed-names",
  find(sentence, index, text, found) {
    const mentions: MentionSpan[] = [];
    for (let i = 0; i < sentence.tokens.length; i++) {
      if (!isCapitalized(sentence.tokens[i]) || (i === 0 && sentence.tokens[i]?.pos === "DET")) continue;
      let to = capitalizedRun(sentence, i);
      // "Foreign Minister Smith and Commerce Secretary Jones" is no name: titles end it.
      for (let j = i; j < to; j++) {
        if (OFFICE_HEADS.has(lower(sentence, j)) && lower(sentence, j + 1) !== "of") to = j;
      }
      const words = sentence.tokens.slice(i, to).map((token) => token.text);
      const kind = words.length >= 2 ? kindOfName(words) : undefined;
      const joined = textOf(sentence, text, i, to);
      if (
        kind &&
        !countryOf(joined) &&
        !REGIONS.has(joined) &&
        !found.some((m) => overlaps(m, { from: i, to }))
      ) {
        mentions.push(mentionAt(sentence, index, text, i, to, { kind, form: "name" }));
      }
      i = Math.max(i, to - 1);
    }
    return mentions;
  },
};

/** Names that lexicons know: regions, and organizations that news never explains. */
export const knownNames: MentionFinder = {
  id: "known-names",
  find(sentence, index, text, found) {
    const mentions: MentionSpan[] = [];
    for (let i = 0; i < sentence.tokens.length; i++) {
      for (let length = Math.min(3, sentence.tokens.length - i); length >= 1; length--) {
        const to = i + length;
        const words = textOf(sentence, text, i, to);
        const region = VAGUE_REGION_ADJECTIVES.has(words) ? undefined : REGIONS.get(words);
        const organization = KNOWN_ORGANIZATIONS.get(words);
        if (!region && !organization) continue;
        if (!found.some((m) => overlaps(m, { from: i, to }))) {
          const kind = region ? "Place" : "Organization";
          const form = region && region !== words ? "adjective" : "name";
          mentions.push(
            mentionAt(sentence, index, text, i, to, { kind, form, name: region ?? organization ?? words }),
          );
        }
        i = to - 1;
        break;
      }
    }
    return mentions;
  },
};
