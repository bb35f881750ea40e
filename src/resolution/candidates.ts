import { bucket, compareText } from "../graph/order.ts";
import type { EntityKind } from "../ontology/index.ts";
import { mayBeOne } from "./compatible.ts";
import type { Profile } from "./profiles.ts";
import { RULES } from "./rules/index.ts";
import type { Rule, Surroundings } from "./rules/rule.ts";

/** Two profiles that a rule takes for one entity. */
export interface Candidate {
  a: Profile;
  b: Profile;
  rule: Rule;
  score: number;
}

/** Of profiles under one key, so many are compared with each of them: enough to join them, without all pairs. */
const BLOCK = 50;

/** What could be merged among profiles of one kind, surest first; the same whatever order they come in. */
export function candidates(
  kind: EntityKind,
  profiles: readonly Profile[],
  around: Surroundings,
): Candidate[] {
  const ordered = [...profiles].sort((a, b) => compareText(a.id, b.id));
  const found = RULES.filter((rule) => rule.kinds.includes(kind)).flatMap((rule) =>
    propose(rule, ordered, around),
  );
  const order = new Map(RULES.map((rule, i) => [rule, i]));
  const rank = ({ rule }: Candidate): number => order.get(rule) ?? 0;
  return found.sort(
    (x, y) =>
      y.score - x.score || rank(x) - rank(y) || compareText(x.a.id, y.a.id) || compareText(x.b.id, y.b.id),
  );
}

function propose(rule: Rule, profiles: readonly Profile[], around: Surroundings): Candidate[] {
  const offered = new Map<string, Profile[]>();
  for (const profile of profiles) {
    for (const key of new Set(rule.offers(profile, around))) bucket(offered, key).push(profile);
  }
  return profiles.flatMap((asking) => {
    const partners = new Set<Profile>();
    let crowded = false;
    for (const key of new Set((rule.asks ?? rule.offers).call(rule, asking, around))) {
      const block = offered.get(key) ?? [];
      crowded ||= block.length > BLOCK;
      for (const partner of block.slice(0, BLOCK)) if (partner !== asking) partners.add(partner);
    }
    const proposed = [...partners].flatMap((offering): Candidate[] => {
      const score = rule.score(asking, offering, around);
      return score === undefined ? [] : [{ a: asking, b: offering, rule, score }];
    });
    return rule.shortForm && (crowded || isAmbiguous(proposed, around)) ? [] : proposed;
  });
}

/** Whether a short form could stand for two that are not one. */
function isAmbiguous(proposed: readonly Candidate[], around: Surroundings): boolean {
  return proposed.some(({ b }, i) => proposed.slice(i + 1).some((other) => !mayBeOne(b, other.b, around)));
}
