import { createRequire } from "node:module";

// Node 20 warns of JSON modules, not of a required one.
const require = createRequire(import.meta.url);
const isoCountries = require("i18n-iso-countries/langs/en.json") as {
  countries: Record<string, string | string[]>;
};
const { nationalities } = require("i18n-nationality/langs/en.json") as {
  nationalities: Record<string, string>;
};

/** Names by which English news calls a country where that is not ISO's first name. */
const COMMON_NAMES: Readonly<Record<string, string>> = {
  BN: "Brunei",
  CD: "Democratic Republic of the Congo",
  CG: "Republic of the Congo",
  CI: "Ivory Coast",
  CN: "China",
  FK: "Falkland Islands",
  FM: "Micronesia",
  GB: "United Kingdom",
  GM: "Gambia",
  IR: "Iran",
  KR: "South Korea",
  LA: "Laos",
  MD: "Moldova",
  MK: "North Macedonia",
  MM: "Myanmar",
  PS: "Palestine",
  RU: "Russia",
  SY: "Syria",
  TR: "Turkey",
  TW: "Taiwan",
  TZ: "Tanzania",
  US: "United States",
  VA: "Vatican",
};

/** What ISO's list lacks: blocs and former states that act as governments do. */
const OTHER_GOVERNMENTS: Readonly<Record<string, readonly string[]>> = {
  "European Union": ["EU", "E.U."],
  "Soviet Union": ["USSR", "U.S.S.R."],
  "Palestinian Authority": [],
  Scotland: [],
  England: [],
  Wales: [],
  "Northern Ireland": [],
  Yugoslavia: [],
};

const MORE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  AE: ["U.A.E.", "Emirates"],
  BA: ["Bosnia", "Bosnia-Herzegovina"],
  CD: ["DR Congo", "DRC", "Democratic Republic of Congo"],
  CG: ["Congo Republic", "Congo-Brazzaville"],
  GB: ["Britain", "U.K."],
  KP: ["DPRK", "Democratic People's Republic of Korea"],
  KR: ["ROK"],
  MK: ["Macedonia"],
  MM: ["Burma"],
  PS: ["Palestinian territories"],
  SZ: ["Swaziland"],
  TL: ["East Timor"],
  US: ["America"],
  VA: ["Holy See", "Vatican City"],
  CV: ["Cabo Verde"],
};

const MORE_DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  AE: ["Emirati"],
  AF: ["Afghani"],
  AG: ["Antiguan"],
  AR: ["Argentine", "Argentinian"],
  BA: ["Bosnian"],
  BW: ["Botswanan"],
  CD: ["Congolese"],
  DK: ["Dane"],
  DO: ["Dominican"],
  EC: ["Ecuadorian"],
  ES: ["Spaniard"],
  FI: ["Finn"],
  GB: ["Briton"],
  HK: ["Hong Konger"],
  KZ: ["Kazakh"],
  LS: ["Basotho"],
  LU: ["Luxembourgish"],
  LY: ["Libyan"],
  MM: ["Myanmar"],
  NZ: ["New Zealander"],
  PK: ["Pakistani"],
  PL: ["Pole"],
  PR: ["Puerto Rican"],
  PS: ["Palestinian"],
  SE: ["Swede"],
  SI: ["Slovene"],
  SK: ["Slovak"],
  SV: ["Salvadorean", "Salvadorian"],
  TJ: ["Tajikistani"],
  TM: ["Turkmen"],
  TR: ["Turk"],
  UZ: ["Uzbek"],
  XK: ["Kosovar"],
  YE: ["Yemeni"],
};

const OTHER_DEMONYMS: Readonly<Record<string, string>> = {
  Soviet: "Soviet Union",
  Scottish: "Scotland",
  Welsh: "Wales",
  English: "England",
  Yugoslav: "Yugoslavia",
};

/** Nationality words that English spells like something else, or that the source does not give as one word. */
const NOT_DEMONYMS = new Set(["English", "Welsh", "Polish up"]);

export interface CountryWord {
  country: string;
  /** A demonym ("Mexican") rather than a name ("Mexico"). */
  adjective: boolean;
}

function build(): { words: Map<string, CountryWord>; longest: number } {
  const words = new Map<string, CountryWord>();
  const add = (word: string, country: string, adjective: boolean): void => {
    const key = word.normalize("NFC");
    if (!words.has(key)) words.set(key, { country, adjective });
  };
  for (const [code, value] of Object.entries(isoCountries.countries)) {
    const names = typeof value === "string" ? [value] : value;
    const country = COMMON_NAMES[code] ?? names[0] ?? code;
    for (const name of [country, ...names, ...(MORE_ALIASES[code] ?? [])]) {
      // "Congo" alone is two countries' name.
      if (name !== "Congo" && !/[,(]/u.test(name)) add(name, country, false);
    }
    const nationality = nationalities[code];
    for (const demonym of [...(nationality ? [nationality] : []), ...(MORE_DEMONYMS[code] ?? [])]) {
      if (/^[\p{L} ]+$/u.test(demonym) && !words.has(demonym) && !NOT_DEMONYMS.has(demonym)) {
        add(demonym, country, true);
        if (!/(?:ese|ish|ch|ss)$/u.test(demonym)) add(`${demonym}s`, country, true);
      }
    }
  }
  for (const [country, aliases] of Object.entries(OTHER_GOVERNMENTS)) {
    for (const name of [country, ...aliases]) add(name, country, false);
  }
  for (const [demonym, country] of Object.entries(OTHER_DEMONYMS)) {
    words.delete(demonym);
    add(demonym, country, true);
  }
  let longest = 1;
  for (const word of words.keys()) longest = Math.max(longest, word.split(/[ -]/u).length);
  return { words, longest };
}

const { words: WORDS, longest: LONGEST } = build();

/** Most tokens that a country's name has. */
export const LONGEST_COUNTRY_NAME = LONGEST;

/** The country that a word or name stands for; letter case counts ("US", not "us"; "Turkey", not "turkey"). */
export function countryOf(text: string): CountryWord | undefined {
  return WORDS.get(text.normalize("NFC").replaceAll("’", "'"));
}
