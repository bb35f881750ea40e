import { RELATION_TYPES, relationRule } from "../../../src/ontology/index.ts";
import type { RelationType } from "../../../src/ontology/index.ts";
import type { EntityRef, Tie } from "../../../src/server/contract.ts";
import { TIE_WORDS } from "../words.ts";

/** Ties of one type that leave a node, or that reach it. */
export interface TieGroup {
  key: string;
  heading: string;
  type: RelationType;
  direction: "out" | "in";
  ties: { tie: Tie; counterpart: EntityRef }[];
}

/**
 * A node's ties by type and direction, offices first as they say who somebody is, then in the order of the
 * ontology. Within a group the order is that of the answer: most evidence first.
 */
export function groupTies(node: string, ties: readonly Tie[]): TieGroup[] {
  const groups = new Map<string, TieGroup>();
  for (const tie of ties) {
    const out = tie.source.id === node || relationRule(tie.type).symmetric === true;
    const direction = out ? "out" : "in";
    const key = `${tie.type} ${direction}`;
    const counterpart = tie.source.id === node ? tie.target : tie.source;
    const group = groups.get(key) ?? {
      key,
      heading: TIE_WORDS[tie.type][direction],
      type: tie.type,
      direction,
      ties: [],
    };
    group.ties.push({ tie, counterpart });
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

function rank(group: TieGroup): number {
  return RELATION_TYPES.indexOf(group.type) * 2 + (group.direction === "out" ? 0 : 1);
}

/** How many different nodes the ties lead to that are not among those shown. */
export function countMissing(
  node: string,
  ties: readonly Tie[],
  shown: ReadonlyMap<string, unknown>,
): number {
  const missing = new Set<string>();
  for (const tie of ties) {
    for (const end of [tie.source.id, tie.target.id]) if (end !== node && !shown.has(end)) missing.add(end);
  }
  return missing.size;
}

/** 0 to 1 as dots: four full ones for certain, never none. */
export function confidenceDots(confidence: number): { full: number; empty: number } {
  const full = Math.min(4, Math.max(1, Math.round(confidence * 4)));
  return { full, empty: 4 - full };
}
