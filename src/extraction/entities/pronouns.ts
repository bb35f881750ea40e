import type { MentionSpan } from "../mentions/index.ts";
import type { Entity } from "./entity.ts";

/** A pronoun stands for the person who leads the sentence before it, or who was named last in its own. */
export function resolvePronouns(
  mentions: readonly MentionSpan[][],
  entityOf: ReadonlyMap<MentionSpan, Entity>,
): Map<MentionSpan, Entity[]> {
  const resolved = new Map<MentionSpan, Entity[]>();
  let leading: Entity | undefined;
  for (const sentence of mentions) {
    const people = sentence.filter((m) => m.kind === "Person" && m.form === "name");
    for (const pronoun of sentence.filter((m) => m.form === "pronoun")) {
      const inSentence = people.findLast((m) => m.start < pronoun.start);
      const referent = inSentence ? entityOf.get(inSentence) : leading;
      if (referent) resolved.set(pronoun, [referent]);
    }
    const first = people[0];
    if (first) leading = entityOf.get(first) ?? leading;
  }
  return resolved;
}
