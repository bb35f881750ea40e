import type { Sentence } from "../../language/analysis.ts";
import { coordinated } from "../lists.ts";
import { isInside } from "../mentions/index.ts";
import type { MentionSpan } from "../mentions/index.ts";
import { lower } from "../tokens.ts";
import { pairs } from "./relation.ts";
import type { RelationFinder } from "./relation.ts";

const MAX_DISTANCE = 14;

/** Names of places and countries, outermost alone: in "Guatemala City" no country is meant. */
function placesIn(mentions: readonly MentionSpan[]): MentionSpan[] {
  return mentions.filter(
    (m) =>
      m.form === "name" &&
      (m.kind === "Place" || m.kind === "Government") &&
      !mentions.some((o) => o !== m && o.kind === "Place" && isInside(m, o) && o.to - o.from > m.to - m.from),
  );
}

/** "Paris, France": a place and the larger one behind a comma. */
export const locations: RelationFinder = {
  id: "locations",
  find(context, sentence, index) {
    const mentions = placesIn(context.mentions[index] ?? []);
    return mentions.flatMap((place, i) => {
      const next = mentions[i + 1];
      if (place.kind !== "Place" || next?.from !== place.to + 1 || sentence.tokens[place.to]?.text !== ",")
        return [];
      // A list of places is no address: "in London, Paris and Rome".
      if (next.kind === "Place" && coordinated(sentence, mentions, place).length > 2) return [];
      return pairs(context, "LOCATED_IN", place, next, { rule: "place.comma", confidence: 0.8 });
    });
  },
};

function venueOf(
  sentence: Sentence,
  mentions: readonly MentionSpan[],
  event: MentionSpan,
): MentionSpan | undefined {
  return placesIn(mentions).find((m) => {
    if (m.from < event.head || m.from - event.to > MAX_DISTANCE) return false;
    const at = lower(sentence, m.from - 1) === "the" ? m.from - 2 : m.from - 1;
    return ["in", "at"].includes(lower(sentence, at));
  });
}

/** HELD_IN: the first place after an event that "in" or "at" leads to. */
export const venues: RelationFinder = {
  id: "venues",
  find(context, sentence, index) {
    const mentions = context.mentions[index] ?? [];
    const events = mentions.filter((m) => m.kind === "Event");
    return events.flatMap((event, i) => {
      const next = events[i + 1];
      const reach = mentions.filter((m) => !next || m.from < next.from || m.to <= event.to);
      const venue = venueOf(sentence, reach, event);
      return venue ? pairs(context, "HELD_IN", event, venue, { rule: "place.venue", confidence: 0.65 }) : [];
    });
  },
};
