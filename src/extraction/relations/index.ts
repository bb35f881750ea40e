import { loadRelationClassifier } from "./learned/classifier.ts";
import { learnedTies } from "./learned/ties.ts";
import type { Candidate, Context } from "./relation.ts";
import { findByRules } from "./rules.ts";

export type { Candidate, Context } from "./relation.ts";
export { findByRules } from "./rules.ts";

export type FindRelations = (context: Context) => Candidate[];

/** Loads what finds the ties of a text: rules, and a model that weighs what they and the words say. */
export function createRelationFinder(): FindRelations {
  const classifier = loadRelationClassifier();
  return (context) => learnedTies(context, findByRules(context), classifier);
}
