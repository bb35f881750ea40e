import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

type Names = Record<string, string | string[]>;
const { countries } = require("i18n-iso-countries/langs/en.json") as { countries: Names };
const { nationalities } = require("i18n-nationality/langs/en.json") as { nationalities: Names };

/** What the lists of countries and nationalities lack. */
const ADJECTIVES = `American British Korean Palestinian Kurdish Israeli Argentine Filipino Dutch Swiss Thai Czech Slovak
  Scottish Welsh English European African Asian Arab Arabic Tibetan Chechen Hawaiian Bosnian Emirati Congolese Taiwanese
  Soviet Catalan Serb Croat Turk Pole Dane Swede Finn Briton Spaniard Greek Irish French German Chinese Honduran`;
const SHORT = `America Britain Korea Russia Syria Iran Vietnam Gaza Congo Venezuela Bolivia Tanzania Moldova Laos Brunei
  Taiwan Palestine Kosovo Scotland Wales England Macedonia`;
/** Stand only before a hyphen: "Franco-German". */
const PREFIXES = `Franco Sino Russo Anglo Indo Greco Turko Afro Euro Austro Serbo Latin`;

const words = (list: string): string[] => list.trim().split(/\s+/);
const singleWords = (names: Names): string[] =>
  Object.values(names)
    .flat()
    .filter((name) => /^\p{Lu}\p{L}+$/u.test(name));

/** Adjectives of nationality: "Honduran". */
export const DEMONYMS: ReadonlySet<string> = new Set([...singleWords(nationalities), ...words(ADJECTIVES)]);

const NATIONAL: ReadonlySet<string> = new Set([
  ...DEMONYMS,
  ...singleWords(countries),
  ...words(SHORT),
  ...words(PREFIXES),
]);

/** Whether the word stands for a country or its people: "Mexico", "Honduran", "Franco". */
export function isNational(word: string): boolean {
  return NATIONAL.has(word);
}
