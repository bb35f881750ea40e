import { compareText } from "../../graph/order.ts";
import { isRelationType } from "../../ontology/index.ts";
import type { RelationType } from "../../ontology/index.ts";
import type { Row } from "./ask.ts";
import type { Directory } from "./directory.ts";

export interface Found {
  /** Ties by type, of all neighbours. */
  countsByType: Record<string, number>;
  /** Ids of the neighbours by ties of the types asked for, best connected first. */
  ids: string[];
}

/** From rows of neighbours.cypher. */
export function toNeighbours(
  rows: readonly Row[],
  types: readonly RelationType[] | undefined,
  directory: Directory,
): Found {
  const countsByType: Record<string, number> = {};
  const ids = new Set<string>();
  for (const { id, type, ties } of rows) {
    if (typeof id !== "string" || !isRelationType(type) || typeof ties !== "number") continue;
    countsByType[type] = (countsByType[type] ?? 0) + ties;
    if (types?.includes(type) ?? true) ids.add(id);
  }
  const byDegree = (a: string, b: string) => directory.degree(b) - directory.degree(a) || compareText(a, b);
  return { countsByType, ids: [...ids].sort(byDegree) };
}
