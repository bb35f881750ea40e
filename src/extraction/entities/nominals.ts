import { plainName } from "../../graph/ids.ts";
import type { Analysis } from "../../language/analysis.ts";
import { GATHERINGS } from "../lexicon/nominals.ts";
import type { MentionSpan } from "../mentions/index.ts";
import type { Entity } from "./entity.ts";

const MAX_LOOK_BACK = 6;

function headOf(analysis: Analysis, mention: MentionSpan): string {
  const token = analysis.sentences[mention.sentence]?.tokens[mention.head];
  const word = token?.text.toLowerCase() ?? "";
  if (mention.form === "verb") return "meeting";
  const before = analysis.sentences[mention.sentence]?.tokens[mention.head - 1]?.text.toLowerCase();
  if (before === "news" || before === "press") return `news ${word}`;
  return GATHERINGS.has(word) ? "meeting" : (token?.lemma.toLowerCase() ?? word);
}

/** Words that tell one such thing from another: all but the head. */
function modifiers(analysis: Analysis, mention: MentionSpan): Set<string> {
  const { tokens } = analysis.sentences[mention.sentence] ?? { tokens: [] };
  const words = tokens
    .slice(mention.from, mention.to)
    .filter((token, i) => i + mention.from !== mention.head && /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(token.pos))
    .map((token) => plainName(token.lemma));
  return new Set(words.filter(Boolean));
}

/** Whether two dates cannot be one day: a month holds its days. */
function conflicts(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a);
}

/** A noun names better than a verb, and what is not a pointer back better than one. */
function rename(entity: Entity, mention: MentionSpan): void {
  if (mention.name === entity.name || mention.form === "verb") return;
  const verbal = entity.mentions.every((m) => m.form === "verb");
  if (verbal && !mention.definite) entity.name = mention.name;
  else entity.aliases.add(mention.name);
}

/**
 * Agreements, programs and events that have no name. "The plan" points back at the last plan; equal words are
 * one thing; everything else is new.
 */
export function clusterNominals(
  analysis: Analysis,
  mentions: readonly MentionSpan[],
  named: readonly Entity[],
  dateOf: (mention: MentionSpan) => string | undefined,
): Entity[] {
  const entities: { entity: Entity; head: string; words: Set<string>; last: MentionSpan }[] = named
    .filter((e) => e.kind === "Agreement" || e.kind === "Program" || e.kind === "Event")
    .flatMap((entity) => {
      const first = entity.mentions[0];
      if (!first) return [];
      return [{ entity, head: headOf(analysis, first), words: modifiers(analysis, first), last: first }];
    });
  for (const mention of mentions) {
    if (mention.form !== "nominal" && mention.form !== "verb") continue;
    const head = headOf(analysis, mention);
    const words = modifiers(analysis, mention);
    const date = mention.kind === "Event" ? dateOf(mention) : undefined;
    const before = entities.filter(
      (e) =>
        e.entity.kind === mention.kind && e.last.start < mention.start && !conflicts(e.entity.date, date),
    );
    const same = before.filter((e) => e.head === head);
    const compatible = (e: (typeof entities)[number]): boolean =>
      [...words].every((w) => e.words.has(w)) || [...e.words].every((w) => words.has(w));
    // A meeting that only a verb named is the one that a noun names near it.
    const isOpen = (e: (typeof entities)[number]): boolean =>
      e.entity.mentions.every((m) => m.form === "verb") || mention.form === "verb";
    const equal = same
      .filter((e) => (words.size > 0 && e.words.size > 0 && compatible(e)) || isOpen(e))
      .at(-1);
    const antecedent =
      equal ??
      (mention.definite && words.size === 0
        ? same.filter((e) => mention.sentence - e.last.sentence <= MAX_LOOK_BACK).at(-1)
        : undefined);
    if (antecedent) {
      rename(antecedent.entity, mention);
      antecedent.entity.mentions.push(mention);
      antecedent.last = mention;
      if (date !== undefined) antecedent.entity.date ??= date;
      for (const word of words) antecedent.words.add(word);
    } else if (
      words.size > 0 ||
      mention.form === "verb" ||
      (mention.to - mention.from > 1 && !mention.definite)
    ) {
      // A bare pointer back to nothing is no entity.
      const entity: Entity = {
        kind: mention.kind,
        name: mention.name,
        aliases: new Set(),
        mentions: [mention],
        generic: true,
        ...(date === undefined ? {} : { date }),
      };
      entities.push({ entity, head, words, last: mention });
    }
  }
  return entities.map((e) => e.entity).filter((e) => e.generic);
}
