import type { Analysis } from "../../language/analysis.ts";
import { countries } from "./countries.ts";
import type { MentionFinder, MentionSpan } from "./mention.ts";
import { meetings } from "./meetings.ts";
import { headedNames, knownNames, modelNames } from "./names.ts";
import { nominals } from "./nominals.ts";
import { collectives, officeGroups, pronouns } from "./people.ts";

export * from "./mention.ts";

/** In the order in which they have their say: a later one does not overlap what an earlier one found, countries aside. */
const FINDERS: readonly MentionFinder[] = [
  modelNames,
  headedNames,
  knownNames,
  countries,
  officeGroups,
  collectives,
  nominals,
  meetings,
  pronouns,
];

/** All mentions of a text, by sentence, in the order of their first tokens; a country may stand inside another. */
export function findMentions(analysis: Analysis): MentionSpan[][] {
  return analysis.sentences.map((sentence, index) => {
    const found: MentionSpan[] = [];
    for (const finder of FINDERS) found.push(...finder.find(sentence, index, analysis.text, found));
    return found.sort((a, b) => a.from - b.from || b.to - a.to);
  });
}
