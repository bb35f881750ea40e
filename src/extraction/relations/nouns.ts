import { mayJoin } from "../../ontology/index.ts";
import type { RelationType } from "../../ontology/index.ts";
import type { Sentence } from "../../language/analysis.ts";
import { NOUN_PATTERNS } from "../lexicon/verbs.ts";
import { coordinated } from "../lists.ts";
import type { MentionSpan } from "../mentions/index.ts";
import { isPossessive, lower } from "../tokens.ts";
import { pairs } from "./relation.ts";
import type { Candidate, Context, RelationFinder } from "./relation.ts";

/** Whose the noun at `noun` is: "Trump's threats", "Mexican support". */
function ownerOf(
  sentence: Sentence,
  mentions: readonly MentionSpan[],
  noun: number,
): MentionSpan | undefined {
  return mentions.find((m) => {
    if (m.to > noun || noun - m.to > 4) return false;
    return isPossessive(sentence, m.to) || m.form === "pronoun" || (m.form === "adjective" && m.to === noun);
  });
}

/** Ties that nouns say: "his threats to …", "Mexico's support for …", "pressure from A on B". */
export const nounTies: RelationFinder = {
  id: "nouns",
  find(context, sentence, index) {
    const mentions = context.mentions[index] ?? [];
    return sentence.tokens.flatMap((token, i) => {
      if (token.pos !== "NOUN") return [];
      const word = token.text.toLowerCase();
      return NOUN_PATTERNS.filter(
        (p) => p.nouns.includes(word) || p.nouns.includes(token.lemma.toLowerCase()),
      ).flatMap((pattern) => {
        const owner = ownerOf(sentence, mentions, i);
        const at = sentence.tokens.findIndex(
          (_, j) => j > i && j <= i + 4 && pattern.with?.includes(lower(sentence, j)),
        );
        const object =
          owner && at !== -1
            ? mentions.find(
                (m) => m.from > at && m.from <= at + 5 && mayJoin(pattern.type, owner.kind, m.kind),
              )
            : undefined;
        if (!owner || !object) return [];
        const rest = {
          rule: `noun.${token.lemma.toLowerCase()}`,
          confidence: pattern.weight,
          trigger: { start: token.start, end: token.end },
        };
        return coordinated(sentence, mentions, object).flatMap((o) =>
          pairs(context, pattern.type, owner, o, rest),
        );
      });
    });
  },
};

const POSSESSIVE_TYPES: Readonly<Partial<Record<MentionSpan["kind"], RelationType>>> = {
  Program: "PROPOSED",
  Agreement: "PARTY_TO",
};

/** "his border wall", "Obama's initiative": a program is its owner's. */
export const possessions: RelationFinder = {
  id: "possessions",
  find(context, sentence, index): Candidate[] {
    const mentions = context.mentions[index] ?? [];
    return mentions.flatMap((thing) => {
      const type = POSSESSIVE_TYPES[thing.kind];
      if (!type) return [];
      const owner = ownerOf(sentence, mentions, thing.from);
      if (!owner || owner.to > thing.from || !mayJoin(type, owner.kind, thing.kind)) return [];
      return pairs(context, type, owner, thing, { rule: "noun.possessive", confidence: 0.5 });
    });
  },
};

const CONCERNS = new Set(["for", "in", "on", "against", "with", "to"]);

/** APPLIES_TO and ABOUT: whom a program is for, what a meeting is on. */
export const subjects: RelationFinder = {
  id: "subjects",
  find(context: Context, sentence, index) {
    const mentions = context.mentions[index] ?? [];
    return mentions.flatMap((thing) => {
      if (thing.form !== "nominal" && thing.form !== "name") return [];
      const type =
        thing.kind === "Event"
          ? "ABOUT"
          : thing.kind === "Program" || thing.kind === "Agreement"
            ? "APPLIES_TO"
            : undefined;
      if (!type) return [];
      const words = type === "ABOUT" ? new Set(["on", "over", "about", "discuss"]) : CONCERNS;
      const object = mentions.find(
        (m) =>
          m.from > thing.head && m.from <= thing.head + 7 && m !== thing && mayJoin(type, thing.kind, m.kind),
      );
      if (!object) return [];
      const glue = sentence.tokens
        .slice(thing.head + 1, object.from)
        .map((token) => token.text.toLowerCase());
      if (!glue.some((word) => words.has(word)) || glue.includes(",")) return [];
      return pairs(context, type, thing, object, {
        rule: `noun.${type === "ABOUT" ? "topic" : "scope"}`,
        confidence: 0.45,
      });
    });
  },
};
