import { ORGANIZATION_HEADS } from "../../extraction/lexicon/organizations.ts";
import { plainName } from "../../graph/ids.ts";
import { nameParts } from "../names/countries.ts";
import { isName } from "../names/specific.ts";
import type { Profile } from "../profiles.ts";
import type { Rule } from "./rule.ts";

const kinds = ["Organization"] as const;

/** "U.S. Customs and Border Protection (CBP)" gives the name without brackets and what is in them. */
export function formsOf(name: string): string[] {
  const bracketed = /^(.+?)\s*\(([^()]+)\)\s*$/u.exec(name);
  return bracketed?.[1] && bracketed[2] ? [bracketed[1], bracketed[2]] : [name];
}

export const isAcronym = (words: string): boolean => /^\p{Lu}{2,8}$/u.test(words.replaceAll(".", ""));

/** Whether it is a name that tells an organization from others: not "the department", "protesters", "House". */
const isTelling = (name: string): boolean => isName(name) && !ORGANIZATION_HEADS.has(name);

/** First letters of the words that are written large, with and without a country in front. */
function* initials(name: string): Iterable<string> {
  const parts = nameParts(formsOf(name)[0] ?? name);
  const letters = (from: number): string =>
    parts
      .slice(from)
      .flatMap(({ text }) => text.split(" "))
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => (isAcronym(word) ? word.replaceAll(".", "") : word.charAt(0)))
      .join("")
      .toLowerCase();
  yield letters(0);
  if (parts[0]?.country !== undefined) yield letters(1);
}

/** "CBP" where a document says "U.S. Customs and Border Protection (CBP)". */
export const alias: Rule = {
  id: "alias",
  kinds,
  reason: "A document calls one by the name of the other.",
  shortForm: true,
  *asks({ names }) {
    for (const name of names) yield* formsOf(name).filter(isTelling).map(plainName);
  },
  *offers({ names, aliases }) {
    for (const name of [...names, ...aliases]) yield* formsOf(name).filter(isTelling).map(plainName);
  },
  score: () => 0.95,
};

/** "DHS", "Department of Homeland Security", where no document says so. */
export const acronym: Rule = {
  id: "acronym",
  kinds,
  reason: "One is made of the other's first letters.",
  shortForm: true,
  *asks({ names }) {
    for (const name of names) {
      const letters = name.replaceAll(".", "");
      if (isAcronym(name) && letters.length >= 3) yield letters.toLowerCase();
    }
  },
  *offers({ names }) {
    for (const name of names) yield* initials(name);
  },
  score: () => 0.7,
};

/** Words that say what it is; without the country, which one document says and another takes for granted. */
function words(profile: Profile): Set<string> {
  const parts = [...profile.names].flatMap(nameParts).filter(({ country }) => country === undefined);
  return new Set(parts.flatMap(({ text }) => plainName(text).split(" ")));
}

function countries(profile: Profile): Set<string> {
  return new Set([...profile.names].flatMap(nameParts).flatMap(({ country }) => country ?? []));
}

/** Whether the words of one name are all in the other's, and their countries do not differ. */
export function sameWords(a: Profile, b: Profile): boolean {
  const [x, y] = [words(a), words(b)];
  const [short, long] = x.size <= y.size ? [x, y] : [y, x];
  const [here, there] = [countries(a), countries(b)];
  const foreign = here.size > 0 && there.size > 0 && ![...here].some((country) => there.has(country));
  return !foreign && [...short].every((word) => long.has(word));
}

/** "Customs and Border Protection (CBP)", "U.S. Customs and Border Protection (CBP)". */
export const sharedAcronym: Rule = {
  id: "shared-acronym",
  kinds,
  reason: "Both have the same acronym, and the words of one name are in the other.",
  *offers({ names, aliases }) {
    for (const form of [...[...names].flatMap(formsOf), ...aliases]) {
      if (isAcronym(form) && !names.has(form)) yield plainName(form);
    }
  },
  score: (a, b) => (sameWords(a, b) ? 0.9 : undefined),
};
