import type { EntityKind } from "../ontology/index.ts";
import { mayBeOnePerson, personName } from "./names/person.ts";
import type { Profile } from "./profiles.ts";
import { mayBeOneEvent } from "./rules/event.ts";
import { RULES } from "./rules/index.ts";
import { sameWords } from "./rules/organization.ts";
import type { Rule, Surroundings } from "./rules/rule.ts";

type Test = (a: Profile, b: Profile, around: Surroundings) => boolean;

const samePersonNames: Test = (a, b) =>
  [...a.names].some((x) => [...b.names].some((y) => mayBeOnePerson(personName(x), personName(y))));

/** What holds of two profiles in one chain of merges, besides that a rule may join them directly. */
const ALSO: Readonly<Record<EntityKind, Test | undefined>> = {
  Person: samePersonNames,
  Organization: sameWords,
  Event: mayBeOneEvent,
  Government: undefined,
  Place: undefined,
  Agreement: undefined,
  Program: undefined,
};

/**
 * Whether two profiles can be in one cluster: chains are checked pair by pair, so that a name in the middle
 * does not join two that have nothing to do with each other.
 */
export function mayBeOne(a: Profile, b: Profile, around: Surroundings): boolean {
  if ([...a.origins].some((origin) => b.origins.has(origin))) return false;
  if (ALSO[a.kind]?.(a, b, around)) return true;
  return RULES.some(
    (rule) => rule.kinds.includes(a.kind) && (joins(rule, a, b, around) || joins(rule, b, a, around)),
  );
}

function joins(rule: Rule, asking: Profile, offering: Profile, around: Surroundings): boolean {
  const offers = new Set(rule.offers(offering, around));
  for (const key of (rule.asks ?? rule.offers).call(rule, asking, around)) {
    if (offers.has(key)) return rule.score(asking, offering, around) !== undefined;
  }
  return false;
}
