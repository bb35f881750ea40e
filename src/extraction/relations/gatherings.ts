import type { Sentence } from "../../language/analysis.ts";
import { GATHERINGS } from "../lexicon/nominals.ts";
import { coordinated } from "../lists.ts";
import type { MentionSpan } from "../mentions/index.ts";
import { lower } from "../tokens.ts";
import { clausesOf } from "./clauses.ts";
import { pairs } from "./relation.ts";
import type { Candidate, Context, RelationFinder } from "./relation.ts";

const isActor = (m: MentionSpan): boolean =>
  m.kind === "Person" || m.kind === "Government" || m.kind === "Organization";

/** Everyone who is named with the subjects of a verb: their list, and a group's word before it. */
function participants(sentence: Sentence, mentions: readonly MentionSpan[], verb: number): MentionSpan[] {
  const clause = clausesOf(sentence, mentions).find((c) => c.verb === verb);
  if (!clause) return [];
  const groups = mentions.filter((m) => m.form === "group" && m.kind === "Person" && m.to <= verb);
  return [...clause.subjects, ...groups];
}

/** ATTENDED where a verb is the meeting: "the ministers of A, B and C met on Monday". */
function verbalMeetings(context: Context, sentence: Sentence, mentions: readonly MentionSpan[]): Candidate[] {
  return mentions
    .filter((m) => m.kind === "Event" && m.form === "verb")
    .flatMap((event) =>
      participants(sentence, mentions, event.head).flatMap((actor) =>
        pairs(context, "ATTENDED", actor, event, {
          rule: "meeting.verb",
          confidence: 0.75,
          trigger: { start: event.start, end: event.end },
        }),
      ),
    );
}

/** ATTENDED from "at a meeting …, A and B said" and "convened for a meeting". */
function adverbialMeetings(
  context: Context,
  sentence: Sentence,
  mentions: readonly MentionSpan[],
): Candidate[] {
  return mentions
    .filter((m) => m.kind === "Event" && m.form !== "verb" && GATHERINGS.has(lower(sentence, m.head)))
    .flatMap((event) => {
      let before = event.from - 1;
      while (before >= 0 && sentence.tokens[before]?.pos === "DET") before--;
      if (!["at", "during", "for", "in"].includes(lower(sentence, before))) return [];
      const clause = clausesOf(sentence, mentions).find((c) =>
        c.subjects.some((s) => s.to <= before || s.from > event.to),
      );
      const groups = clause ? mentions.filter((m) => m.form === "group" && m.to <= clause.verb) : [];
      return [...(clause?.subjects ?? []), ...groups].flatMap((actor) =>
        pairs(context, "ATTENDED", actor, event, {
          rule: "meeting.adverbial",
          confidence: 0.5,
          ...(clause ? { status: clause.status } : {}),
        }),
      );
    });
}

/** "talks between A and B", "meeting with A", "the A-B summit". */
function nominalMeetings(
  context: Context,
  sentence: Sentence,
  mentions: readonly MentionSpan[],
): Candidate[] {
  return mentions
    .filter((m) => m.kind === "Event" && GATHERINGS.has(lower(sentence, m.head)))
    .flatMap((event) => {
      const at = ["between", "with", "of"].find((word) => lower(sentence, event.head + 1) === word);
      if (!at) return [];
      const first = mentions.find((m) => isActor(m) && m.from > event.head + 1 && m.from <= event.head + 5);
      if (!first) return [];
      return coordinated(sentence, mentions, first).flatMap((actor) =>
        pairs(context, "ATTENDED", actor, event, { rule: `meeting.${at}`, confidence: 0.6 }),
      );
    });
}

export const gatherings: RelationFinder = {
  id: "gatherings",
  find(context, sentence, index) {
    const mentions = context.mentions[index] ?? [];
    return [verbalMeetings, adverbialMeetings, nominalMeetings].flatMap((find) =>
      find(context, sentence, mentions),
    );
  },
};
