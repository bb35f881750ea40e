import type { Analysis } from "../../language/analysis.ts";
import { plainName } from "../../graph/ids.ts";
import type { MentionSpan } from "../mentions/index.ts";
import type { Office } from "../offices/index.ts";
import { lower } from "../tokens.ts";
import { coordinated } from "../lists.ts";
import type { Entity } from "./entity.ts";

const NUMBERS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5, six: 6 };

/** The governments that a sentence names together, the latest before this mention. */
function lastNamedTogether(
  analysis: Analysis,
  mentions: readonly MentionSpan[][],
  group: MentionSpan,
  entityOf: ReadonlyMap<MentionSpan, Entity>,
  count: number | undefined,
): Entity[] {
  for (let s = group.sentence; s >= 0; s--) {
    const sentence = analysis.sentences[s];
    if (!sentence) continue;
    const governments = (mentions[s] ?? []).filter(
      (m) => m.kind === "Government" && m.form !== "group" && m.start < group.start,
    );
    for (const mention of [...governments].reverse()) {
      const members = new Set(
        coordinated(sentence, governments, mention).flatMap((m) => entityOf.get(m) ?? []),
      );
      if (members.size >= 2 && (count === undefined || members.size === count)) return [...members];
    }
  }
  return [];
}

/** Members of each group: of "the three delegations" the governments named before, of "the foreign ministers" who holds such an office. */
export function resolveGroups(
  analysis: Analysis,
  mentions: readonly MentionSpan[][],
  offices: readonly Office[],
  entityOf: ReadonlyMap<MentionSpan, Entity>,
): Map<MentionSpan, Entity[]> {
  const groups = new Map<MentionSpan, Entity[]>();
  for (const group of mentions.flat().filter((m) => m.form === "group")) {
    const sentence = analysis.sentences[group.sentence];
    if (!sentence) continue;
    if (group.kind === "Person") {
      const wanted = plainName(group.name).replace(/s$/u, "");
      const holders = offices
        .filter((o) => plainName(o.title) === wanted)
        .flatMap((o) => entityOf.get(o.person) ?? []);
      groups.set(group, [...new Set(holders)]);
    } else {
      const number = sentence.tokens
        .slice(group.from, group.to)
        .map((_, i) => NUMBERS[lower(sentence, group.from + i)]);
      const count = number.find((n) => n !== undefined);
      groups.set(group, lastNamedTogether(analysis, mentions, group, entityOf, count));
    }
  }
  return groups;
}
