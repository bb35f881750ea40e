import type { Merge } from "../graph/types.ts";
import { compareText } from "../graph/order.ts";
import type { Candidate } from "./candidates.ts";
import { mayBeOne } from "./compatible.ts";
import type { Profile } from "./profiles.ts";
import type { Surroundings } from "./rules/rule.ts";

/** Profiles that are one entity. */
export interface Cluster {
  members: Profile[];
  /** The candidates that joined them: one fewer than members. */
  merges: Merge[];
}

/**
 * Joins candidates, surest first, where every member of the one cluster can be one with every member of the
 * other.
 */
export function cluster(
  profiles: readonly Profile[],
  candidates: readonly Candidate[],
  around: Surroundings,
): Cluster[] {
  const clusterOf = new Map(
    profiles.map((profile): [Profile, Cluster] => [profile, { members: [profile], merges: [] }]),
  );
  for (const { a, b, rule, score } of candidates) {
    const [one, other] = [clusterOf.get(a), clusterOf.get(b)];
    if (!one || !other || one === other) continue;
    if (!one.members.every((x) => other.members.every((y) => mayBeOne(x, y, around)))) continue;
    const ids: Merge["ids"] = compareText(a.id, b.id) < 0 ? [a.id, b.id] : [b.id, a.id];
    one.merges.push(...other.merges, { ids, rule: rule.id, score });
    one.members.push(...other.members);
    for (const member of other.members) clusterOf.set(member, one);
  }
  return [...new Set(clusterOf.values())];
}
