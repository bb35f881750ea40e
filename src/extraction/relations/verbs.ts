import { mayJoin } from "../../ontology/index.ts";
import type { Sentence } from "../../language/analysis.ts";
import { VERB_PATTERNS } from "../lexicon/verbs.ts";
import type { VerbPattern } from "../lexicon/verbs.ts";
import { coordinated } from "../lists.ts";
import type { MentionSpan } from "../mentions/index.ts";
import { lower } from "../tokens.ts";
import { clausesOf } from "./clauses.ts";
import type { Clause } from "./clauses.ts";
import { pairs } from "./relation.ts";
import type { Candidate, Context, RelationFinder } from "./relation.ts";

const MAX_DISTANCE = 12;

const PATTERNS = new Map<string, VerbPattern[]>();
for (const pattern of VERB_PATTERNS) {
  for (const verb of pattern.verbs) PATTERNS.set(verb, [...(PATTERNS.get(verb) ?? []), pattern]);
}

/** The object of a verb under a pattern, a whole list where it stands in one. */
function objectsOf(
  sentence: Sentence,
  mentions: readonly MentionSpan[],
  clause: Clause,
  pattern: VerbPattern,
  subject: MentionSpan,
): MentionSpan[] {
  let from = clause.verb + 1;
  const limit = Math.min(clause.limit, from + MAX_DISTANCE);
  if (pattern.with) {
    const at = sentence.tokens.findIndex(
      (_, i) => i >= from && i < limit && pattern.with?.includes(lower(sentence, i)),
    );
    if (at === -1) return [];
    from = at + 1;
  }
  const eligible = mentions.filter(
    (m) =>
      m.from >= from && m.from < limit && m.form !== "pronoun" && mayJoin(pattern.type, subject.kind, m.kind),
  );
  // A country inside a longer name is part of that name.
  const whole = eligible.filter(
    (m) =>
      !mentions.some((o) => o !== m && o.from <= m.from && o.to >= m.to && o.to - o.from > m.to - m.from),
  );
  const object = whole[0];
  if (!object) return [];
  // "at a meeting in …" is where, not what: a direct object has no preposition before it.
  const between = sentence.tokens.slice(from, object.from);
  if (!pattern.with && between.some((token) => token.pos === "ADP")) return [];
  return coordinated(sentence, mentions, object);
}

function passiveAgent(sentence: Sentence, mentions: readonly MentionSpan[], clause: Clause): MentionSpan[] {
  const by = sentence.tokens.findIndex(
    (_, i) => i > clause.verb && i < clause.verb + 4 && lower(sentence, i) === "by",
  );
  const agent =
    by === -1 ? undefined : mentions.find((m) => m.from > by && m.from <= by + 3 && m.kind !== "Place");
  return agent ? coordinated(sentence, mentions, agent) : [];
}

function candidatesOf(context: Context, sentence: Sentence, index: number, clause: Clause): Candidate[] {
  const mentions = context.mentions[index] ?? [];
  const token = sentence.tokens[clause.verb];
  if (!token) return [];
  const lemma = token.lemma.toLowerCase();
  return (PATTERNS.get(lemma) ?? []).flatMap((pattern) => {
    const rest = {
      rule: `verb.${lemma}`,
      confidence: pattern.weight,
      status: clause.status,
      trigger: { start: token.start, end: token.end },
    };
    if (clause.passive) {
      return passiveAgent(sentence, mentions, clause).flatMap((subject) =>
        clause.subjects
          .filter((object) => mayJoin(pattern.type, subject.kind, object.kind))
          .flatMap((object) => pairs(context, pattern.type, subject, object, rest)),
      );
    }
    return clause.subjects.flatMap((subject) =>
      objectsOf(sentence, mentions, clause, pattern, subject).flatMap((object) =>
        pairs(context, pattern.type, subject, object, rest),
      ),
    );
  });
}

/** Ties that verbs say: subject, verb, object by the lexicon of verb patterns. */
export const verbTies: RelationFinder = {
  id: "verbs",
  find(context, sentence, index) {
    const clauses = clausesOf(sentence, context.mentions[index] ?? []);
    return clauses.flatMap((clause) => candidatesOf(context, sentence, index, clause));
  },
};
