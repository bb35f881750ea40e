import { GATHERINGS, NOMINAL_HEADS } from "../../extraction/lexicon/nominals.ts";
import { plainName } from "../../graph/ids.ts";

/** Occurrences that a name alone identifies, since hardly two of a name are spoken of. */
const SINGULAR: ReadonlySet<string> = new Set(
  "war pandemic crisis genocide massacre coup invasion hurricane earthquake uprising assassination".split(
    " ",
  ),
);

/** What sort of occurrence a name speaks of: its first event noun, all gatherings alike. Empty where none is known. */
export function occurrence(name: string): string {
  for (const word of plainName(name).split(" ")) {
    const head = NOMINAL_HEADS.get(word) === "Event" ? word : word.replace(/s$/u, "");
    if (NOMINAL_HEADS.get(head) === "Event") return GATHERINGS.has(head) && !isPress(name) ? "meeting" : head;
  }
  return "";
}

/** A news conference is no conference. */
function isPress(name: string): boolean {
  return /\b(?:news|press) conference/iu.test(name);
}

/** Whether there is another of the name every year or month: an election, a summit. Not if the name says the year. */
export function recurs(name: string): boolean {
  return !SINGULAR.has(occurrence(name)) && !/\b(?:1[89]|20)\d\d\b/u.test(name);
}
