import type { RelationType } from "../../../ontology/index.ts";
import type { Clause } from "../clauses.ts";
import type { SeenPair } from "./document.ts";

/** What only happens or does not; one may support or propose what has not happened. */
const DEEDS = new Set<RelationType>([
  "ATTACKED",
  "SANCTIONED",
  "MET_WITH",
  "VISITED",
  "ATTENDED",
  "ESTABLISHED",
  "FUNDED",
  "PARTY_TO",
  "ACCUSED",
  "COOPERATES_WITH",
]);

/** The verb that leads to the later of the two mentions from the earlier one. */
export function governingClause({ pair: { from, to }, view }: SeenPair): Clause | undefined {
  if (!view) return undefined;
  const [first, second] = from.start <= to.start ? [from, to] : [to, from];
  return view.clauses.filter((clause) => clause.verb >= first.to && clause.verb < second.from).at(-1);
}

/** Whether the words between the two say that no such tie came about: "did not attack", "urged … to attack". */
export function isUnreal(seen: SeenPair, type: RelationType): boolean {
  return DEEDS.has(type) && governingClause(seen)?.denied !== undefined;
}
