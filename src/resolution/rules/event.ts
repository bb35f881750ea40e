import { occurrence } from "../names/events.ts";
import type { Profile } from "../profiles.ts";
import type { Rule, Surroundings } from "./rule.ts";

/** So many participants in common outweigh two names of the place. */
const MANY = 3;

const datesOf = ({ nodes }: Profile): string[] => nodes.flatMap(({ date }) => date ?? []);
const sorts = ({ names }: Profile): Set<string> => new Set([...names].map(occurrence));

function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return [...a].filter((value) => b.has(value)).length;
}

/** Whether two events can be one: of one sort, on one day, not known to be in two places or to be told apart by a document. */
export function mayBeOneEvent(a: Profile, b: Profile, around: Surroundings): boolean {
  const days = datesOf(b);
  if (common(sorts(a), sorts(b)) === 0 || common(a.documents, b.documents) > 0) return false;
  if (!datesOf(a).every((day) => days.every((other) => day.startsWith(other) || other.startsWith(day))))
    return false;
  const [here, there] = [around.venues(a), around.venues(b)];
  const apart = here.size > 0 && there.size > 0 && common(here, there) === 0;
  return !apart || common(around.participants(a), around.participants(b)) >= MANY;
}

/** A meeting on 21 November with the same people, or in the same place with one of them. */
export const sameOccasion: Rule = {
  id: "same-occasion",
  kinds: ["Event"],
  reason: "Both are of the same sort and day, with the same place or participants.",
  *offers(profile, around) {
    for (const day of new Set(datesOf(profile))) {
      if (day.length < 10) continue;
      for (const sort of sorts(profile)) {
        for (const who of around.participants(profile)) yield `${day} ${sort} ${who}`;
      }
    }
  },
  score(a, b, around) {
    if (!mayBeOneEvent(a, b, around)) return undefined;
    const people = common(around.participants(a), around.participants(b));
    const place = common(around.venues(a), around.venues(b)) > 0;
    if (people >= 2) return place ? 0.9 : 0.8;
    return place ? 0.7 : undefined;
  },
};
