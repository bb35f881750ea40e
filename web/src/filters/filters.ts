import { ENTITY_KINDS, FAMILIES, RELATIONS, RELATION_TYPES } from "../../../src/ontology/index.ts";
import type { EntityKind, Family, RelationType } from "../../../src/ontology/index.ts";

/**
 * What the user has switched off. Kept as what is hidden, not as what is shown: a kind, a type or a document
 * that arrives later is then seen.
 */
export interface Filters {
  hiddenKinds: readonly EntityKind[];
  hiddenTypes: readonly RelationType[];
  hiddenDocuments: readonly string[];
  /** Nodes taken out one by one. */
  hiddenNodes: readonly string[];
  /** A tie shows where at least so many documents state it. */
  minDocuments: number;
}

export const NO_FILTERS: Filters = {
  hiddenKinds: [],
  hiddenTypes: [],
  hiddenDocuments: [],
  hiddenNodes: [],
  minDocuments: 1,
};

export function isFiltering(filters: Filters): boolean {
  const { hiddenKinds, hiddenTypes, hiddenDocuments, hiddenNodes, minDocuments } = filters;
  return (
    hiddenKinds.length + hiddenTypes.length + hiddenDocuments.length + hiddenNodes.length > 0 ||
    minDocuments > 1
  );
}

/** The facets that hold a list of what is hidden. */
export type ListFacet = "hiddenKinds" | "hiddenTypes" | "hiddenDocuments" | "hiddenNodes";

/** Hides what is shown of `items`; shows all of them where all were hidden. */
export function toggle(filters: Filters, facet: ListFacet, items: readonly string[]): Filters {
  const hidden = new Set<string>(filters[facet]);
  const allHidden = items.every((item) => hidden.has(item));
  for (const item of items) {
    if (allHidden) hidden.delete(item);
    else hidden.add(item);
  }
  return withHidden(filters, facet, hidden);
}

/** Shows these alone of `all`; shows all where these alone were shown. */
export function only(
  filters: Filters,
  facet: ListFacet,
  items: readonly string[],
  all: readonly string[],
): Filters {
  const others = all.filter((item) => !items.includes(item));
  const hidden = new Set<string>(filters[facet]);
  const already = others.every((item) => hidden.has(item)) && items.every((item) => !hidden.has(item));
  return withHidden(filters, facet, new Set(already ? [] : others));
}

export function dropFacet(filters: Filters, facet: keyof Filters): Filters {
  return { ...filters, [facet]: NO_FILTERS[facet] };
}

/** Sorted, so that the same choice is the same address whatever the order of the clicks. */
function withHidden(filters: Filters, facet: ListFacet, hidden: ReadonlySet<string>): Filters {
  return { ...filters, [facet]: [...hidden].sort(order(facet)) };
}

function order(facet: ListFacet): (a: string, b: string) => number {
  const known: readonly string[] =
    facet === "hiddenKinds" ? ENTITY_KINDS : facet === "hiddenTypes" ? RELATION_TYPES : [];
  return (a, b) => known.indexOf(a) - known.indexOf(b) || (a < b ? -1 : Number(a > b));
}

export const TYPES_BY_FAMILY: Readonly<Record<Family, readonly RelationType[]>> = Object.fromEntries(
  FAMILIES.map((family) => [family, RELATION_TYPES.filter((type) => RELATIONS[type].family === family)]),
) as Record<Family, RelationType[]>;
