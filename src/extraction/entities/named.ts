import { plainName } from "../../graph/ids.ts";
import type { Analysis } from "../../language/analysis.ts";
import type { EntityKind } from "../../ontology/index.ts";
import type { MentionSpan } from "../mentions/index.ts";
import type { Entity } from "./entity.ts";

const NAMED_KINDS = new Set<EntityKind>([
  "Government",
  "Organization",
  "Place",
  "Agreement",
  "Program",
  "Event",
]);

/** First letters of a name's capitalised words: "North American Free Trade Agreement" → "NAFTA". */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");
}

/** Acronyms that the text defines: "Customs and Border Protection (CBP)" gives CBP → the mention before it. */
function definitions(analysis: Analysis, mentions: readonly MentionSpan[]): Map<string, MentionSpan> {
  const defined = new Map<string, MentionSpan>();
  for (const mention of mentions) {
    const { tokens } = analysis.sentences[mention.sentence] ?? { tokens: [] };
    const [open, word, close] = [tokens[mention.to], tokens[mention.to + 1], tokens[mention.to + 2]];
    if (open?.text !== "(" || close?.text !== ")" || !word || !/^\p{Lu}[\p{L}\d.-]{1,9}$/u.test(word.text))
      continue;
    const letters = word.text.replaceAll(/[^\p{L}]/gu, "");
    const initials = initialsOf(mention.name).toUpperCase();
    if (letters.length >= 2 && initials.includes(letters[0]?.toUpperCase() ?? ""))
      defined.set(word.text, mention);
  }
  return defined;
}

/** Governments, organizations and the other named kinds: by equal names, and acronyms where the text explains them. */
export function clusterNamed(analysis: Analysis, mentions: readonly MentionSpan[]): Entity[] {
  const named = mentions.filter(
    (m) => NAMED_KINDS.has(m.kind) && (m.form === "name" || m.form === "adjective"),
  );
  const acronyms = definitions(analysis, named);
  const byName = new Map<string, Entity>();
  for (const mention of [...named].sort((a, b) => b.name.length - a.name.length || a.start - b.start)) {
    const definition = acronyms.get(mention.name);
    const name = definition && definition !== mention ? definition.name : mention.name;
    const kind = definition ? definition.kind : mention.kind;
    const key = plainName(name);
    let entity = byName.get(`${kind} ${key}`);
    if (!entity && /^\p{Lu}{2,}$/u.test(mention.name)) {
      const spelledOut = [...byName.values()].filter(
        (e) => e.kind === kind && e.kind !== "Government" && initialsOf(e.name) === mention.name,
      );
      if (spelledOut.length === 1) entity = spelledOut[0];
    }
    if (!entity) {
      entity = { kind, name, aliases: new Set(), mentions: [], generic: false };
      byName.set(`${kind} ${key}`, entity);
    }
    entity.mentions.push(mention);
    const surface = analysis.text.slice(mention.start, mention.end);
    if (surface !== entity.name) entity.aliases.add(surface);
  }
  return [...byName.values()];
}
