import { EMPTY_MODIFIERS, NOMINAL_HEADS } from "../../extraction/lexicon/nominals.ts";
import { plainName } from "../../graph/ids.ts";
import { nameParts } from "./countries.ts";
import { memo } from "./memo.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const FUNCTION_WORDS =
  list(`a an the this that these those of to for in on at by with from and or between among
  against over under about into along their his her its our my your who whom which`);

/** Modifiers that tell one of its sort from another no better than its sort does. */
const VAGUE =
  list(`joint new proposed planned bilateral trilateral multilateral regional international national
  global local federal official formal informal annual special general high level senior top two three one first
  latest force upcoming ongoing broad comprehensive ambitious historic interim final initial tentative emergency
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december morning afternoon evening`);

/** Modifiers that say a field: half of what makes something specific. */
const FIELDS =
  list(`peace trade free aid security political nuclear economic military defense defence diplomatic
  presidential parliamentary general legislative foreign press news media trading investment climate energy border`);

/** What a name must reach to point at the same thing in every document. */
const ENOUGH = 3;

/**
 * Whether a name points at one thing wherever it is read ("migrant protection network", "Paris Agreement"), not
 * only within its document ("joint statement", "the trade deal").
 */
export const isSpecific = memo((name): boolean => {
  let weight = 0;
  for (const { text, country } of nameParts(name)) weight += country === undefined ? weigh(text) : 1;
  return weight >= ENOUGH;
});

function weigh(word: string): number {
  const plain = plainName(word);
  if (plain === "" || FUNCTION_WORDS.has(plain) || EMPTY_MODIFIERS.has(plain) || VAGUE.has(plain)) return 0;
  if (NOMINAL_HEADS.has(plain) || NOMINAL_HEADS.has(plain.replace(/s$/u, ""))) return 0;
  if (FIELDS.has(plain) || /^\p{N}+$/u.test(plain)) return 1;
  return /^\p{Lu}/u.test(word) ? ENOUGH : 2;
}

/** Whether a word in a text is a name rather than a description: "CBP", "State Department"; not "the ministry". */
export function isName(words: string): boolean {
  const last = words.trim().split(/\s+/u).at(-1) ?? "";
  return /^\p{Lu}/u.test(last) && !/^(?:the|an?|this|these|that) /u.test(words);
}

const BRITISH: readonly [RegExp, string][] = [
  [/(?<=\w{2})our(?=s?\b|ed\b|ing\b)/gu, "or"],
  [/(?<=\w{2})is(?=e\b|es\b|ed\b|ing\b|ation\b)/gu, "iz"],
  [/\bprogramme/gu, "program"],
  [/(?<=\w)tre(?=s?\b)/gu, "ter"],
  [/\bdefence\b/gu, "defense"],
];

/** A name with countries under their common names, in American spelling: equal for equal wordings. */
export function wording(name: string): string {
  const words = plainName(
    nameParts(name)
      .map(({ text, country }) => country ?? text)
      .join(" "),
  );
  return BRITISH.reduce((text, [british, american]) => text.replace(british, american), words);
}
