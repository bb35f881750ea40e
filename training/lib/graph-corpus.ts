import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { NamedSpan } from "../../src/language/analysis.ts";
import { isDemonym } from "./demonyms.ts";
import { type RawToken, tokenize } from "../../src/language/text/tokens.ts";
import { splitSentences } from "../../src/language/text/sentences.ts";
import type { NameSentence } from "./name-corpora.ts";

type Label = NamedSpan["label"];

interface Entity {
  kind: string;
  name: string;
  aliases: string[];
}

const TITLE =
  /^(?:President|Vice|Prime|Minister|Secretary|General|Senator|Congressman|Congresswoman|Representative|Governor|Mayor|Ambassador|Chancellor|King|Queen|Prince|Princess|Pope|Judge|Justice|Chief|Chairman|Chairwoman|Speaker|Premier|Deputy|Foreign|Defense|Defence|Interior|Attorney|Assistant|Under|State|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Lord|Lady|Former|Democrat|Republican|Democratic|The|A|An|His|Her|Our|Their|Spokesman|Spokeswoman|Spokesperson|Director|Commander|Colonel|Captain|Major|Admiral|Leader|Head|Professor|Officials?|Allies|Congress|Administration|Envoy|Special|Counselor|Advisor|Adviser|Sheikh|Archbishop|Bishop|Cardinal|Father|Mother|Reverend|Imam|Ayatollah|Crown|Acting|Senior|Dear|And)$/i;
const GOVERNING = /^(?:Government|Authority|Administration|Council|Assembly|Parliament|Union|Cabinet|EU)$/;
const JOINING = /^(?:of|for|the|and|on|in|to|de|del|la|le|du|des|al|el|bin|ibn|van|von|der|'s|’s|&|-|at|by)$/;
const CAPITAL = /^[\p{Lu}\p{N}]/u;
const PARTISAN =
  /^(?:Democrats?|Republicans?|Democratic|Conservatives?|Labour|Liberals?|Libertarians?|Greens?|Socialists?)$/;

const wordsOf = (text: string): string[] =>
  tokenize(text, { start: 0, end: text.length }).map((token) => token.text);

/** Documents with their entities: where a name of an entity stands is a name; other capitals nobody knows. */
export function readGraphCorpus(folder: string): { id: string; sentences: NameSentence[] }[] {
  return readdirSync(join(folder, "gold"))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const id = basename(file, ".json");
      const { entities } = JSON.parse(readFileSync(join(folder, "gold", file), "utf8")) as {
        entities: Entity[];
      };
      const text = readFileSync(join(folder, "texts", `${id}.txt`), "utf8");
      const forms = formsOf(entities);
      const sentences = splitSentences(text).map(({ start, end, tokens }) => ({
        text: text.slice(start, end),
        names: project(tokens, forms).map((name) => ({
          ...name,
          start: name.start - start,
          end: name.end - start,
        })),
      }));
      return { id, sentences };
    });
}

/** Each wording of a name, as words joined by spaces, with its label. */
function formsOf(entities: readonly Entity[]): Map<string, Label> {
  const forms = new Map<string, Label>();
  const add = (words: string[], label: Label): void => {
    if (words.length === 0) return;
    for (const form of [words.join(" "), words.join(" ").toUpperCase()])
      if (!forms.has(form)) forms.set(form, label);
  };
  for (const entity of entities) {
    for (const alias of [entity.name, ...entity.aliases]) {
      if (entity.kind === "Person") add(personName(wordsOf(entity.name), wordsOf(alias)), "person");
      else add(properName(wordsOf(alias)), labelFor(entity, alias));
    }
  }
  return forms;
}

function labelFor({ kind, name }: Entity, alias: string): Label {
  const words = wordsOf(alias);
  if (isDemonym(alias) || PARTISAN.test(alias)) return "other";
  if (kind === "Organization") return "organization";
  if (kind === "Place") return "place";
  if (kind !== "Government") return "other";
  return words.some((word) => GOVERNING.test(word)) || name.includes("European Union")
    ? "organization"
    : "place";
}

/** What of an alias is the person's name: its last words that are words of the name, or initials between them. */
function personName(name: readonly string[], alias: readonly string[]): string[] {
  const known = new Set(name.map((word) => word.toLowerCase()));
  let from = alias.length;
  while (from > 0) {
    const word = alias[from - 1] ?? "";
    if (!known.has(word.toLowerCase()) && !(from < alias.length && /^\p{Lu}\.$/u.test(word))) break;
    from -= 1;
  }
  const found = alias.slice(from);
  while (found.length > 0 && (TITLE.test(found[0] ?? "") || !CAPITAL.test(found[0] ?? ""))) found.shift();
  if (found.length > 0) return found;
  const [only = ""] = alias;
  return alias.length === 1 && CAPITAL.test(only) && !TITLE.test(only) && !isDemonym(only) ? [only] : [];
}

/** The name without its article; nothing where it is no proper name. */
function properName(words: readonly string[]): string[] {
  const name = [...words];
  while (/^(?:the|a|an|his|her|its|our|their)$/i.test(name[0] ?? "")) name.shift();
  const first = name[0] ?? "";
  const last = name.at(-1) ?? "";
  if (!CAPITAL.test(first) || !CAPITAL.test(last) || (name.length === 1 && TITLE.test(first))) return [];
  if (!name.every((word) => CAPITAL.test(word) || JOINING.test(word)) || /^\d/.test(first)) return [];
  return /^(?:Allies|Officials|Minister|President|Ministers|Secretary)$/.test(last) ? [] : name;
}

function project(tokens: readonly RawToken[], forms: ReadonlyMap<string, Label>): NameSentence["names"] {
  const names: NameSentence["names"] = [];
  for (let i = 0; i < tokens.length;) {
    let length = Math.min(12, tokens.length - i);
    const phrase = (): string =>
      tokens
        .slice(i, i + length)
        .map((token) => token.text)
        .join(" ");
    while (length > 0 && !forms.has(phrase())) length -= 1;
    const here = tokens[i];
    if (!here) break;
    if (length > 0)
      names.push({
        start: here.start,
        end: tokens[i + length - 1]?.end ?? here.end,
        label: forms.get(phrase()),
      });
    else if (isOpen(here.text, i)) names.push({ start: here.start, end: here.end, label: undefined });
    i += Math.max(1, length);
  }
  return names;
}

const DATE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|I)$/;

/** A capital that no entity explains: a name that the readers left out, or none. */
function isOpen(word: string, i: number): boolean {
  return CAPITAL.test(word) && !/^\d/.test(word) && !DATE.test(word) && !TITLE.test(word) && i > 0;
}
