import { gatherings } from "./gatherings.ts";
import { membership } from "./membership.ts";
import { mutualTies } from "./mutual.ts";
import { nounTies, possessions, subjects } from "./nouns.ts";
import { officeTies } from "./offices.ts";
import { locations, venues } from "./places.ts";
import type { Candidate, Context, RelationFinder } from "./relation.ts";
import { verbTies } from "./verbs.ts";

const FINDERS: readonly RelationFinder[] = [
  officeTies,
  membership,
  locations,
  venues,
  gatherings,
  mutualTies,
  verbTies,
  nounTies,
  possessions,
  subjects,
];

/** Every tie that a rule finds in the text, by sentence. */
export function findByRules(context: Context): Candidate[][] {
  return context.analysis.sentences.map((sentence, index) =>
    FINDERS.flatMap((finder) => finder.find(context, sentence, index)),
  );
}
