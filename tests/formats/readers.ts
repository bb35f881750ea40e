import { createRequire } from "node:module";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import { fromFormulaSafe } from "../../src/formats/formula.ts";
import { fromXmlSafe } from "../../src/formats/xml.ts";
import type { Amount, GraphJson } from "../../src/graph/types.ts";

/** What is used of it; its own types would bring the browser's globals into every file. */
interface Element {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): ArrayLike<Element>;
}

interface Xmldom {
  DOMParser: new (options: { errorHandler: Record<string, (message: string) => never> }) => {
    parseFromString(xml: string, type: string): Element;
  };
}

const { DOMParser } = createRequire(import.meta.url)("@xmldom/xmldom") as Xmldom;

/** A node or an edge as the flat formats carry it. */
type Row = Record<string, string | undefined>;

interface Rows {
  nodes: Row[];
  edges: Row[];
}

/** Written files by name → the rows in them. */
export const READERS: Record<"csv" | "gexf" | "graphml", (files: Record<string, string>) => Rows> = {
  csv(files) {
    const read = (name: string) =>
      parseCsv<Row>(files[name] ?? "", {
        columns: true,
        cast: (value) => fromFormulaSafe(value),
      });
    return { nodes: read("nodes.csv"), edges: read("edges.csv") };
  },

  gexf(files) {
    const graph = gexf.parse(MultiDirectedGraph, files["graph.gexf"] ?? "", { respectInputGraphType: true });
    const row = (entries: object): Row =>
      Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, fromXmlSafe(String(value))]));
    return {
      nodes: graph.mapNodes((id, attributes) => row({ id, ...attributes })),
      edges: graph.mapEdges((id, attributes, source, target) => row({ id, source, target, ...attributes })),
    };
  },

  graphml(files) {
    const fail = (message: string): never => {
      throw new Error(message);
    };
    const errorHandler = { warning: fail, error: fail, fatalError: fail };
    const xml = new DOMParser({ errorHandler }).parseFromString(files["graph.graphml"] ?? "", "text/xml");
    const names = new Map(
      Array.from(xml.getElementsByTagName("key"), (key) => [
        key.getAttribute("id"),
        key.getAttribute("attr.name"),
      ]),
    );
    const row = (element: Element): Row => {
      const attributes = ["id", "source", "target"].map((name) => [name, element.getAttribute(name)]);
      const data = Array.from(element.getElementsByTagName("data"), (datum) => [
        names.get(datum.getAttribute("key")),
        datum.textContent,
      ]);
      return Object.fromEntries(
        [...attributes, ...data].map(([key, value]) => [key, fromXmlSafe(value ?? "")]),
      ) as Row;
    };
    return {
      nodes: Array.from(xml.getElementsByTagName("node"), row),
      edges: Array.from(xml.getElementsByTagName("edge"), row),
    };
  },
};

function amountOf(row: Row): { amount?: Amount } {
  if (!row.amountValue) return {};
  const amount = {
    value: Number(row.amountValue),
    currency: row.amountCurrency ?? "",
    text: row.amountText ?? "",
  };
  return { amount };
}

function parsed(cell: string | undefined): unknown {
  return JSON.parse(cell === undefined || cell === "" ? "[]" : cell);
}

function more(row: Row): object {
  return row.more ? (JSON.parse(row.more) as object) : {};
}

function present(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.filter((name) => row[name]).map((name) => [name, row[name]]));
}

/** The graph that the rows were made of; what is empty is taken as absent. */
export function rebuild({ nodes, edges }: Rows): GraphJson {
  const graph = {
    nodes: nodes.map((row) => ({
      key: row.id,
      attributes: {
        ...present(row, ["kind", "name", "date", "place", "file", "title", "source", "url", "text"]),
        ...amountOf(row),
        aliases: parsed(row.aliases),
        mentions: parsed(row.mentions),
        ...(row.formerIds && { formerIds: parsed(row.formerIds) }),
        ...more(row),
      },
    })),
    edges: edges.map((row) => ({
      key: row.id,
      source: row.source,
      target: row.target,
      attributes: {
        ...present(row, ["type", "title", "tenure", "role"]),
        ...amountOf(row),
        evidence: parsed(row.evidence),
        ...more(row),
      },
    })),
  };
  return graph as unknown as GraphJson;
}
