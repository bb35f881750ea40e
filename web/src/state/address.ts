import { isEntityKind, isRelationType } from "../../../src/ontology/index.ts";
import { NO_FILTERS } from "../filters/filters.ts";
import type { Filters } from "../filters/filters.ts";

export const VIEWS = ["graph", "table", "documents"] as const;
export type View = (typeof VIEWS)[number];

export const TABLES = ["nodes", "ties"] as const;
export type TableName = (typeof TABLES)[number];

export interface Selection {
  kind: "node" | "edge";
  id: string;
}

/** A document that is open, and the stretch of it that was asked for. */
export interface OpenDocument {
  id: string;
  at?: { start: number; end: number };
}

/** What the address bar holds: enough to see the same thing again, here or from a pasted link. */
export interface Address {
  view: View;
  /** Which of the two tables the table view shows. */
  table: TableName;
  selection?: Selection | undefined;
  document?: OpenDocument | undefined;
  filters: Filters;
}

export const START: Address = { view: "graph", table: "nodes", filters: NO_FILTERS };

/** "" for the start, else "?view=documents&doc=…". Lists repeat their key: ids may hold any character. */
export function toSearch(address: Address): string {
  const { view, table, selection, document, filters } = address;
  const params = new URLSearchParams();
  if (view !== START.view) params.set("view", view);
  if (table !== START.table) params.set("table", table);
  if (selection) params.set(selection.kind === "node" ? "node" : "tie", selection.id);
  if (document) {
    params.set("doc", document.id);
    if (document.at) params.set("at", `${document.at.start}-${document.at.end}`);
  }
  for (const kind of filters.hiddenKinds) params.append("without", kind);
  for (const type of filters.hiddenTypes) params.append("without", type);
  for (const id of filters.hiddenDocuments) params.append("without-doc", id);
  for (const id of filters.hiddenNodes) params.append("hide", id);
  if (filters.minDocuments > 1) params.set("said-in", String(filters.minDocuments));
  const search = params.toString();
  // Colons are legal in a query and make ids readable in it.
  return search === "" ? "" : `?${search.replaceAll("%3A", ":")}`;
}

/** Reads any search string; what it does not know it leaves out. */
export function fromSearch(search: string): Address {
  const params = new URLSearchParams(search);
  const without = params.getAll("without");
  const minDocuments = Number(params.get("said-in"));
  return {
    view: VIEWS.find((view) => view === params.get("view")) ?? START.view,
    table: TABLES.find((table) => table === params.get("table")) ?? START.table,
    selection: readSelection(params),
    document: readDocument(params),
    filters: {
      hiddenKinds: without.filter(isEntityKind),
      hiddenTypes: without.filter(isRelationType),
      hiddenDocuments: params.getAll("without-doc"),
      hiddenNodes: params.getAll("hide"),
      minDocuments: Number.isInteger(minDocuments) && minDocuments > 1 ? minDocuments : 1,
    },
  };
}

function readSelection(params: URLSearchParams): Selection | undefined {
  const node = params.get("node");
  if (node) return { kind: "node", id: node };
  const tie = params.get("tie");
  return tie ? { kind: "edge", id: tie } : undefined;
}

function readDocument(params: URLSearchParams): OpenDocument | undefined {
  const id = params.get("doc");
  if (!id) return undefined;
  const at = /^(\d+)-(\d+)$/.exec(params.get("at") ?? "");
  if (!at) return { id };
  return { id, at: { start: Number(at[1]), end: Number(at[2]) } };
}

/** One step back from where one is: the selection first, then the document. Nothing where there is none. */
export function stepBack(address: Address): Address | undefined {
  if (address.selection) return { ...address, selection: undefined };
  if (address.document) return { ...address, document: undefined };
  return undefined;
}
