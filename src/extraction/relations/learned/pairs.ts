import { mayJoin, relationRule, RELATION_TYPES } from "../../../ontology/index.ts";
import type { RelationType } from "../../../ontology/index.ts";
import type { Entity } from "../../entities/index.ts";
import type { MentionSpan } from "../../mentions/index.ts";
import type { Candidate, Context } from "../relation.ts";

/** Two mentions that a tie may lead from and to, with what the rules say of them. */
export interface Pair {
  from: MentionSpan;
  to: MentionSpan;
  /** Each pair of entities that the two stand for: more than one where a mention is a group. */
  ends: readonly (readonly [Entity, Entity])[];
  /** What the ontology lets them be, as indices of `RELATION_TYPES`. */
  types: readonly number[];
  /** Of rules, for these two mentions. */
  candidates: readonly Candidate[];
}

/** Mentions further apart in their sentence are not looked at. */
const MAX_MENTIONS_APART = 14;
/** A sentence with more mentions is a table or a list of names: the rules alone read it. */
export const MAX_MENTIONS = 150;

function endsOf(context: Context, from: MentionSpan, to: MentionSpan): [Entity, Entity][] {
  const targets = context.referents.get(to) ?? [];
  return (context.referents.get(from) ?? []).flatMap((source) =>
    targets.filter((target) => target !== source).map((target): [Entity, Entity] => [source, target]),
  );
}

/** Types that may join the two; a symmetric one only from the earlier mention to the later. */
function typesOf([source, target]: readonly [Entity, Entity], forward: boolean): number[] {
  return RELATION_TYPES.flatMap((type, i) =>
    mayJoin(type, source.kind, target.kind) && (forward || !relationRule(type).symmetric) ? [i] : [],
  );
}

const runsBack = (type: RelationType, from: MentionSpan, to: MentionSpan): boolean =>
  relationRule(type).symmetric === true && from.start > to.start;

/** Rules' candidates by the pair of mentions that they are about, symmetric ones in the order of the text. */
function byPair(candidates: readonly Candidate[]): Map<MentionSpan, Map<MentionSpan, Candidate[]>> {
  const found = new Map<MentionSpan, Map<MentionSpan, Candidate[]>>();
  for (const candidate of candidates) {
    const { from, to, source, target } = candidate;
    const turned = runsBack(candidate.type, from, to)
      ? { ...candidate, from: to, to: from, source: target, target: source }
      : candidate;
    const row = found.get(turned.from) ?? new Map<MentionSpan, Candidate[]>();
    row.set(turned.to, [...(row.get(turned.to) ?? []), turned]);
    found.set(turned.from, row);
  }
  return found;
}

/** The pairs of mentions in one sentence, and those that its rules found across sentences. */
export function pairsIn(context: Context, index: number, candidates: readonly Candidate[]): Pair[] {
  const mentions = context.mentions[index] ?? [];
  const said = byPair(candidates);
  const pairs: Pair[] = [];
  const add = (from: MentionSpan, to: MentionSpan): void => {
    const ends = endsOf(context, from, to);
    const first = ends[0];
    const types = first ? typesOf(first, from.start <= to.start) : [];
    if (types.length > 0) pairs.push({ from, to, ends, types, candidates: said.get(from)?.get(to) ?? [] });
    said.get(from)?.delete(to);
  };
  if (mentions.length <= MAX_MENTIONS) {
    mentions.forEach((a, i) => {
      for (const b of mentions.slice(i + 1, i + 1 + MAX_MENTIONS_APART)) {
        add(a, b);
        add(b, a);
      }
    });
  }
  for (const [from, row] of said) for (const to of [...row.keys()]) add(from, to);
  return pairs;
}
