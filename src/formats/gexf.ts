import { MultiDirectedGraph } from "graphology";
import gexfLibrary from "graphology-gexf";
import type { GraphJson, NodeAttributes } from "../graph/types.ts";
import type { NodeKind } from "../ontology/index.ts";
import { canonical } from "../graph/canonical.ts";
import { NODE_COLUMNS, edgeColumns } from "./columns.ts";
import type { Cell, Column } from "./columns.ts";
import type { Exporter } from "./exporter.ts";
import { xmlSafe } from "./xml.ts";

/** As r, g, b: what the library writes of a `#` colour in GEXF 1.3, an attribute `hex`, not every reader knows. */
const COLOURS: Record<NodeKind, string> = {
  Person: "rgb(181,112,3)",
  Government: "rgb(79,131,224)",
  Organization: "rgb(2,109,103)",
  Event: "rgb(217,47,140)",
  Agreement: "rgb(140,36,165)",
  Program: "rgb(95,138,78)",
  Place: "rgb(138,129,114)",
  Document: "rgb(190,190,190)",
};

function values<A>(columns: readonly Column<A>[], attributes: A): Record<string, Cell> {
  const entries = columns.map(({ name, cell }): [string, Cell] => {
    const value = cell(attributes);
    return [name, typeof value === "string" ? xmlSafe(value) : value];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * GEXF 1.3 with the colours of the page. The weight of an edge is the count of its evidence, at least 1. Lists
 * are JSON, and `xmlSafe` says how characters that XML forbids are written.
 */
export const gexf: Exporter = {
  id: "gexf",
  extension: ".gexf",
  mediaType: "application/gexf+xml",
  files: [
    {
      name: "graph.gexf",
      *write(json: GraphJson) {
        const { nodes, edges } = canonical(json);
        const ofEdge = edgeColumns(json);
        const graph = new MultiDirectedGraph<NodeAttributes, GraphJson["edges"][number]["attributes"]>();
        graph.setAttribute("creator", "Entente");
        for (const { key, attributes } of nodes) graph.addNode(xmlSafe(key), attributes);
        for (const { key, source, target, attributes } of edges) {
          graph.addDirectedEdgeWithKey(xmlSafe(key), xmlSafe(source), xmlSafe(target), attributes);
        }
        yield gexfLibrary.write(graph, {
          version: "1.3",
          formatNode: (_, attributes) => ({
            label: xmlSafe(attributes.name),
            attributes: values(NODE_COLUMNS, attributes),
            viz: { color: COLOURS[attributes.kind] },
          }),
          formatEdge: (_, attributes) => ({
            label: attributes.type,
            weight: Math.max(1, attributes.evidence.length),
            attributes: values(ofEdge, attributes),
          }),
        });
        yield "\n";
      },
    },
  ],
};
