import { ENTITY_KINDS, FAMILIES, RELATION_TYPES } from "../../../src/ontology/index.ts";
import type { Family } from "../../../src/ontology/index.ts";
import { FAMILY_WORDS, KIND_WORDS, count, tieWord } from "../words.ts";
import { TYPES_BY_FAMILY, dropFacet } from "./filters.ts";
import type { Filters } from "./filters.ts";
import { visible } from "./visible.ts";
import type { Network } from "./visible.ts";

/** An active filter in a few words. */
export interface Chip {
  facet: keyof Filters;
  label: string;
}

const MOST_NAMED = 2;

export function chips(filters: Filters, documentTitles: ReadonlyMap<string, string>): Chip[] {
  const { hiddenKinds, hiddenTypes, hiddenDocuments, hiddenNodes, minDocuments } = filters;
  const all: (Chip | undefined)[] = [
    chip(
      "hiddenKinds",
      listed(
        hiddenKinds,
        ENTITY_KINDS,
        (kind) => KIND_WORDS[kind].many,
        (n) => count(n, "kind"),
      ),
    ),
    chip("hiddenTypes", typesListed(hiddenTypes)),
    chip(
      "hiddenDocuments",
      listed(
        hiddenDocuments,
        [...documentTitles.keys()],
        (id) => shorten(documentTitles.get(id) ?? id),
        (n) => count(n, "document"),
      ),
    ),
    chip("hiddenNodes", hiddenNodes.length > 0 ? `${count(hiddenNodes.length, "node")} hidden` : undefined),
    chip("minDocuments", minDocuments > 1 ? `Said in at least ${minDocuments} documents` : undefined),
  ];
  return all.filter((entry) => entry !== undefined);
}

function chip(facet: keyof Filters, label: string | undefined): Chip | undefined {
  return label === undefined ? undefined : { facet, label };
}

/** "Only People", "Without Places and Events", "3 kinds hidden". */
function listed<T extends string>(
  hidden: readonly T[],
  all: readonly T[],
  name: (item: T) => string,
  some: (howMany: number) => string,
): string | undefined {
  if (hidden.length === 0) return undefined;
  const shown = all.filter((item) => !hidden.includes(item));
  if (shown.length > 0 && shown.length < hidden.length && shown.length <= MOST_NAMED) {
    return `Only ${shown.map(name).join(" and ")}`;
  }
  if (hidden.length <= MOST_NAMED) return `Without ${hidden.map(name).join(" and ")}`;
  return `${some(hidden.length)} hidden`;
}

/** Families are named where the hidden types are whole families. */
function typesListed(hidden: Filters["hiddenTypes"]): string | undefined {
  const whole = FAMILIES.filter((family) => TYPES_BY_FAMILY[family].every((type) => hidden.includes(type)));
  const covered = whole.reduce((sum, family) => sum + TYPES_BY_FAMILY[family].length, 0);
  if (hidden.length > 0 && covered === hidden.length) {
    return listed<Family>(
      whole,
      FAMILIES,
      (family) => FAMILY_WORDS[family].toLowerCase(),
      (n) => count(n, "family of ties", "families of ties"),
    );
  }
  return listed(
    hidden,
    RELATION_TYPES,
    (type) => `“${tieWord(type).toLowerCase()}”`,
    (n) => count(n, "type of tie", "types of tie"),
  );
}

function shorten(title: string): string {
  return title.length > 28 ? `${title.slice(0, 27).trimEnd()}…` : title;
}

/** The one filter whose end would bring back most nodes, where nothing is left to see. */
export function filterToDrop(network: Network, filters: Filters, active: readonly Chip[]): Chip | undefined {
  let best: { chip: Chip; nodes: number } | undefined;
  for (const candidate of active) {
    const nodes = visible(network, dropFacet(filters, candidate.facet)).nodes.size;
    if (nodes > 0 && nodes > (best?.nodes ?? 0)) best = { chip: candidate, nodes };
  }
  return best?.chip;
}
