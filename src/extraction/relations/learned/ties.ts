import { RELATION_TYPES } from "../../../ontology/index.ts";
import type { RelationType } from "../../../ontology/index.ts";
import type { Entity } from "../../entities/index.ts";
import type { Span } from "../../../graph/types.ts";
import type { Candidate, Context } from "../relation.ts";
import type { JudgedPair, RelationClassifier } from "./classifier.ts";
import { governingClause, isUnreal } from "./veto.ts";

export const MODEL_RULE = "model.relations";

/** Title and tenure of an office that the text gives this person, there if it says where. */
function officeFor(
  context: Context,
  person: Entity,
  at: Entity,
): Pick<Candidate, "title" | "tenure"> | undefined {
  const held = context.offices.filter((office) => context.referents.get(office.person)?.includes(person));
  const there = held.find((office) => office.at && context.referents.get(office.at)?.includes(at));
  const office = there ?? held.find((o) => o.at === undefined);
  if (!office) return undefined;
  return { title: office.title, ...(office.tenure === undefined ? {} : { tenure: office.tenure }) };
}

/** The verb between the two mentions, which most often is what says the tie. */
function verbOf(judged: JudgedPair): Span | undefined {
  const clause = governingClause(judged);
  const token = clause && judged.view?.sentence.tokens[clause.verb];
  return token && { start: token.start, end: token.end };
}

function candidatesFor(
  context: Context,
  judged: JudgedPair,
  type: RelationType,
  confidence: number,
): Candidate[] {
  const { from, to, ends, candidates } = judged.pair;
  return ends.flatMap(([source, target]): Candidate[] => {
    const ruled = candidates.filter((c) => c.type === type && c.source === source && c.target === target);
    if (ruled.length > 0) return ruled.map((c) => ({ ...c, confidence }));
    const trigger = verbOf(judged);
    return [
      {
        type,
        from,
        to,
        source,
        target,
        ...(trigger ? { trigger } : {}),
        rule: MODEL_RULE,
        confidence,
        status: governingClause(judged)?.status ?? "stated",
        ...(type === "HOLDS_OFFICE" ? officeFor(context, source, target) : {}),
      },
    ];
  });
}

/** Whether a title in this sentence already says where the person holds office. */
function hasOffice(context: Context, { pair }: JudgedPair): boolean {
  return context.offices.some(
    (o) =>
      o.at !== undefined &&
      o.sentence === pair.from.sentence &&
      pair.ends.some(([source]) => context.referents.get(o.person)?.includes(source)),
  );
}

/** Offices that only the model found are said once with the title that a rule read, if one did. */
function withoutUntitledDoubles(candidates: readonly Candidate[]): Candidate[] {
  const titled = candidates.filter((c) => c.title !== undefined);
  return candidates.filter(
    (c) =>
      c.type !== "HOLDS_OFFICE" ||
      c.title !== undefined ||
      !titled.some((t) => t.source === c.source && t.target === c.target),
  );
}

/** The ties that the model finds likely enough, the rules' candidates being part of what it judges by. */
export function learnedTies(
  context: Context,
  rules: readonly Candidate[][],
  classifier: RelationClassifier,
): Candidate[] {
  const found = classifier.judge(context, rules).flatMap((judged) =>
    judged.pair.types.flatMap((index, i) => {
      const type = RELATION_TYPES[index];
      const confidence = judged.probabilities[i] ?? 0;
      const ruled = judged.pair.candidates.some((c) => c.type === type);
      if (!type || !classifier.isLikely(confidence, ruled) || (!ruled && isUnreal(judged, type))) return [];
      if (!ruled && type === "HOLDS_OFFICE" && hasOffice(context, judged)) return [];
      return candidatesFor(context, judged, type, confidence);
    }),
  );
  return withoutUntitledDoubles(found);
}
