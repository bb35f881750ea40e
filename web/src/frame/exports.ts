import { ENTITY_KINDS, RELATION_TYPES } from "../../../src/ontology/index.ts";
import type { Filters } from "../filters/filters.ts";

/** A file that the network can be taken away as. */
export interface Export {
  name: string;
  use: string;
  format: string;
  /** Of a format of several files. */
  part?: string;
}

export const EXPORTS: readonly Export[] = [
  { name: "GEXF", use: "for Gephi", format: "gexf" },
  { name: "GraphML", use: "for yEd, Cytoscape, networkx", format: "graphml" },
  { name: "CSV, nodes", use: "for a spreadsheet", format: "csv", part: "nodes" },
  { name: "CSV, ties", use: "for a spreadsheet", format: "csv", part: "edges" },
  { name: "JSON", use: "everything, to load again", format: "json" },
  { name: "Cypher", use: "a script for Neo4j", format: "cypher" },
  { name: "Evidence", use: "every sentence with its tie", format: "evidence" },
];

/** What an export can be narrowed by; `documents` are the keys of all there are. */
export interface Narrowing {
  filters: Filters;
  documents: readonly string[];
}

/** Whether the filters narrow it, and leave something: an export of nothing cannot be asked for. */
export function narrowsExport(narrowing: Narrowing): boolean {
  const facets = shownFacets(narrowing);
  return facets.some(({ hidden }) => hidden > 0) && facets.every(({ shown }) => shown.length > 0);
}

/** Address of the file; with a narrowing, of what the filters by kind, type and document leave. */
export function exportAddress({ format, part }: Export, narrowing?: Narrowing): string {
  const params = new URLSearchParams({ format, ...(part && { part }) });
  for (const { name, shown, hidden } of narrowing ? shownFacets(narrowing) : []) {
    if (hidden > 0) for (const item of shown) params.append(name, item);
  }
  return `/api/export?${params.toString()}`;
}

function shownFacets({ filters, documents }: Narrowing) {
  const facet = (name: string, all: readonly string[], hidden: readonly string[]) => ({
    name,
    hidden: hidden.length,
    shown: all.filter((item) => !hidden.includes(item)),
  });
  return [
    facet("kind", ENTITY_KINDS, filters.hiddenKinds),
    facet("type", RELATION_TYPES, filters.hiddenTypes),
    facet("document", documents, filters.hiddenDocuments),
  ];
}
