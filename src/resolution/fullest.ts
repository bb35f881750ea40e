import { countryOf } from "../extraction/lexicon/countries.ts";
import { compareText } from "../graph/order.ts";
import type { EntityKind } from "../ontology/index.ts";
import { formsOf, isAcronym } from "./rules/organization.ts";

/** What speaks for showing a name, weightiest first. */
const MERITS: readonly ((name: string, kind: EntityKind) => number)[] = [
  (name, kind) => Number(kind === "Government" && countryOf(name)?.country === name),
  // "(CBP)" behind the name is an alias.
  (name) => Number(formsOf(name).length === 1),
  (name) => name.split(/[\s-]+/u).length,
  (name) => Number(!isAcronym(name)),
  // Who writes accents takes care.
  (name) => name.normalize("NFD").length - name.normalize("NFC").length,
  (name) => name.length,
  // "Guatemala City" before "GUATEMALA CITY".
  (name) => name.match(/\p{Ll}/gu)?.length ?? 0,
];

/** Negative where `a` is the better name to show. A total order: the same names give the same choice. */
export function byFullness(kind: EntityKind): (a: string, b: string) => number {
  return (a, b) => {
    for (const merit of MERITS) {
      const difference = merit(b, kind) - merit(a, kind);
      if (difference !== 0) return difference;
    }
    return compareText(a, b);
  };
}
