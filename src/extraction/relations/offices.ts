import type { MentionSpan } from "../mentions/index.ts";
import type { Entity } from "../entities/index.ts";
import { pairs } from "./relation.ts";
import type { Context, RelationFinder } from "./relation.ts";

/** The government that the text names last before a title which names none: "Mexico …. President X". */
function lastGovernment(context: Context, sentence: number, before: number): MentionSpan | undefined {
  for (let s = sentence; s >= Math.max(0, sentence - 2); s--) {
    const here = (context.mentions[s] ?? []).filter(
      (m) => m.kind === "Government" && m.form !== "group" && m.start < before,
    );
    const last = here.at(-1);
    if (last) return last;
  }
  return undefined;
}

/** Whose office the text says elsewhere with its owner. */
function knownOwner(context: Context, person: Entity | undefined): boolean {
  return context.offices.some((o) => o.at && context.referents.get(o.person)?.[0] === person);
}

/** HOLDS_OFFICE from titles and appositions. */
export const officeTies: RelationFinder = {
  id: "offices",
  find(context, _sentence, index) {
    return context.offices
      .filter((office) => office.sentence === index)
      .flatMap((office) => {
        const person = context.referents.get(office.person)?.[0];
        const rest = {
          trigger: office.span,
          rule: office.rule,
          title: office.title,
          ...(office.tenure === undefined ? {} : { tenure: office.tenure }),
        };
        if (office.at)
          return pairs(context, "HOLDS_OFFICE", office.person, office.at, { ...rest, confidence: 0.9 });
        if (knownOwner(context, person)) return [];
        const near = lastGovernment(context, index, office.person.start);
        if (!near) return [];
        return pairs(context, "HOLDS_OFFICE", office.person, near, {
          ...rest,
          rule: "office.nearest-government",
          confidence: 0.5,
        });
      });
  },
};
