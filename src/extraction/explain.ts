import type { Analysis } from "../language/analysis.ts";
import { mayJoin } from "../ontology/index.ts";
import type { EntityKind, RelationType } from "../ontology/index.ts";
import { VERB_PATTERNS } from "./lexicon/verbs.ts";
import type { Form } from "./mentions/index.ts";
import type { Reading } from "./read.ts";
import { readClauses } from "./relations/clauses.ts";
import type { Candidate } from "./relations/index.ts";

export interface ExplainedMention {
  text: string;
  kind: EntityKind;
  form: Form;
  /** Names of the entities that it stands for; empty where none was found. */
  entities: string[];
}

export interface ExplainedTie {
  source: string;
  type: RelationType;
  target: string;
  rule: string;
  confidence: number;
  status: string;
  /** Why it is not in the graph; undefined where it is. */
  dropped: string | undefined;
}

/** What was considered in one sentence, and what became of it. */
export interface ExplainedSentence {
  text: string;
  mentions: ExplainedMention[];
  ties: ExplainedTie[];
  /** Verbs that would say a tie but were not listened to, and why. */
  passedOver: { verb: string; reason: string }[];
}

const TELLING = new Set(VERB_PATTERNS.flatMap((pattern) => pattern.verbs));

function reasonToDrop(candidate: Candidate, all: readonly Candidate[]): string | undefined {
  const { source, target, type, confidence } = candidate;
  if (!mayJoin(type, source.kind, target.kind)) return `no ${type} joins ${source.kind} and ${target.kind}`;
  const better = all.find(
    (other) =>
      other !== candidate &&
      other.from.sentence === candidate.from.sentence &&
      other.source === source &&
      other.target === target &&
      other.type === type &&
      other.title === candidate.title &&
      (other.confidence > confidence ||
        (other.confidence === confidence && all.indexOf(other) < all.indexOf(candidate))),
  );
  return better ? `${better.rule} says the same in this sentence` : undefined;
}

const isSame = (a: Candidate, b: Candidate): boolean =>
  a.type === b.type && a.source === b.source && a.target === b.target && a.from.sentence === b.from.sentence;

/**
 * By sentence: the mentions, the ties that were weighed, and why each was kept or dropped. `candidates` are what is
 * drawn, `ruled` what the rules alone would draw.
 */
export function explainReading(
  analysis: Analysis,
  reading: Reading,
  candidates: readonly Candidate[],
  ruled: readonly Candidate[],
): ExplainedSentence[] {
  const unlikely = ruled.filter((rule) => !candidates.some((candidate) => isSame(rule, candidate)));
  const weighed = [
    ...candidates.map((candidate) => ({ candidate, dropped: reasonToDrop(candidate, candidates) })),
    ...unlikely.map((candidate) => ({ candidate, dropped: "the model finds it unlikely" })),
  ];
  return analysis.sentences.map((sentence, index) => {
    const mentions = reading.mentions[index] ?? [];
    return {
      text: analysis.text.slice(sentence.start, sentence.end),
      mentions: mentions.map((m) => ({
        text: analysis.text.slice(m.start, m.end),
        kind: m.kind,
        form: m.form,
        entities: (reading.referents.get(m) ?? []).map((entity) => entity.name),
      })),
      ties: weighed
        .filter(({ candidate }) => candidate.from.sentence === index)
        .map(({ candidate, dropped }) => ({
          source: candidate.source.name,
          type: candidate.type,
          target: candidate.target.name,
          rule: candidate.rule,
          confidence: candidate.confidence,
          status: candidate.status,
          dropped,
        })),
      passedOver: readClauses(sentence, mentions).flatMap(({ verb, denied }) => {
        const token = sentence.tokens[verb];
        const telling = token !== undefined && TELLING.has(token.lemma.toLowerCase());
        return denied !== undefined && telling ? [{ verb: token.text, reason: denied }] : [];
      }),
    };
  });
}
