import type { Amount, Span, Status } from "../../graph/types.ts";
import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { RelationType } from "../../ontology/index.ts";
import type { Entity, Referents } from "../entities/index.ts";
import type { MentionSpan } from "../mentions/index.ts";
import type { Office } from "../offices/index.ts";

/** A tie that one sentence may say. */
export interface Candidate {
  type: RelationType;
  from: MentionSpan;
  to: MentionSpan;
  source: Entity;
  target: Entity;
  trigger?: Span;
  /** Name of the rule, "verb.urge". */
  rule: string;
  confidence: number;
  status: Status;
  title?: string;
  tenure?: string;
  amount?: Amount;
}

export interface Context {
  analysis: Analysis;
  mentions: readonly MentionSpan[][];
  referents: Referents;
  offices: readonly Office[];
}

/** What finds ties of one sort in a sentence. */
export interface RelationFinder {
  readonly id: string;
  find(context: Context, sentence: Sentence, index: number): Candidate[];
}

type Rest = Pick<Candidate, "rule" | "confidence"> & Partial<Candidate>;

/** One candidate for each pair of entities that the two mentions stand for. */
export function pairs(
  context: Context,
  type: RelationType,
  from: MentionSpan,
  to: MentionSpan,
  rest: Rest,
): Candidate[] {
  const sources = context.referents.get(from) ?? [];
  const targets = context.referents.get(to) ?? [];
  return sources.flatMap((source) =>
    targets
      .filter((target) => target !== source)
      .map((target) => ({ type, from, to, source, target, status: "stated" as const, ...rest })),
  );
}
