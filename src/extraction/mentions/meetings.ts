import { lower } from "../tokens.ts";
import { GATHERINGS } from "../lexicon/nominals.ts";
import { mentionAt } from "./mention.ts";
import type { MentionFinder } from "./mention.ts";

const MEETING_VERBS = new Set(["meet", "convene", "gather"]);
const DAYS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** "met on Monday": an event that only a verb names, where the sentence gives it a day or a place and several parties. */
export const meetings: MentionFinder = {
  id: "meetings",
  find(sentence, index, text, found) {
    const named = found.some(
      (m) => m.kind === "Event" && GATHERINGS.has(lower(sentence, m.head)) && m.sentence === index,
    );
    if (named) return [];
    return sentence.tokens.flatMap((token, i) => {
      if (token.pos !== "VERB" || !MEETING_VERBS.has(token.lemma.toLowerCase())) return [];
      const parties = found.filter((m) => m.to <= i && (m.kind === "Government" || m.kind === "Person"));
      const dated = sentence.tokens.some((_, j) => j > i && DAYS.test(lower(sentence, j)));
      const placed = found.find(
        (m) => m.from > i && m.kind === "Place" && lower(sentence, m.from - 1) === "in",
      );
      if (parties.length < 2 || !(dated || placed)) return [];
      const name = placed ? `meeting in ${placed.name}` : "meeting";
      return [mentionAt(sentence, index, text, i, i + 1, { kind: "Event", form: "verb", name })];
    });
  },
};
