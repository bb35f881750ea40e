import type { Sentence } from "../../language/analysis.ts";
import { countryOf } from "../lexicon/countries.ts";
import type { MentionSpan } from "../mentions/index.ts";
import { afterBracket, lower } from "../tokens.ts";
import type { Office } from "./office.ts";

/**
 * Counterparts hold the office of whom they are compared with: "Foreign Minister A and her counterparts B of X,
 * C of Y and D of Z", "her Honduran counterpart B".
 */
export function counterpartsIn(
  sentence: Sentence,
  mentions: readonly MentionSpan[],
  known: readonly Office[],
): Office[] {
  const at = sentence.tokens.findIndex((_, i) => /^counterparts?$/u.test(lower(sentence, i)));
  if (at === -1) return [];
  const word = sentence.tokens[at];
  const model = known.filter((o) => o.person.from < at).at(-1) ?? known.find((o) => o.person.from > at);
  if (!model || !word) return [];
  const before = mentions.find(
    (m) => m.kind === "Government" && m.to <= at && m.to >= at - 1 && m.form === "adjective",
  );
  const people = mentions.filter((m) => m.kind === "Person" && m.form === "name" && m.from > at);
  return people.flatMap((person, i) => {
    const next = people[i + 1];
    const limit = next ? next.from : sentence.tokens.length;
    const of = afterBracket(sentence, person.to);
    const named = mentions.find(
      (m) =>
        m.kind === "Government" && m.from >= of && m.from < limit && lower(sentence, m.from - 1) === "of",
    );
    const government = named ?? (i === 0 ? before : undefined);
    if (!government || !countryOf(government.name)) return [];
    return [
      {
        person,
        at: government,
        title: model.title,
        tenure: undefined,
        span: { start: word.start, end: word.end },
        sentence: person.sentence,
        rule: "office.counterpart",
      },
    ];
  });
}
