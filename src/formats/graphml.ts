import type { GraphJson } from "../graph/types.ts";
import { canonical } from "../graph/canonical.ts";
import { NODE_COLUMNS, edgeColumns } from "./columns.ts";
import type { Column } from "./columns.ts";
import type { Exporter } from "./exporter.ts";
import { xmlAttribute, xmlText } from "./xml.ts";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

const TYPES = { string: "string", integer: "int", double: "double" } as const;

function keys<A>(scope: "node" | "edge", columns: readonly Column<A>[]): string {
  return columns
    .map(
      ({ name, type }) =>
        `  <key id="${scope}.${name}" for="${scope}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join("");
}

function data<A>(scope: "node" | "edge", columns: readonly Column<A>[], attributes: A): string {
  return columns
    .map(({ name, cell }) => {
      const value = cell(attributes);
      return value === undefined
        ? ""
        : `\n      <data key="${scope}.${name}">${xmlText(String(value))}</data>`;
    })
    .join("");
}

/** Names that programs show are `label`: Gephi, yEd and Cytoscape look for it. */
const label = <A>(cell: (attributes: A) => string): Column<A> => ({ name: "label", type: "string", cell });

/** GraphML with typed keys; lists are JSON, and `xmlSafe` says how characters that XML forbids are written. */
export const graphml: Exporter = {
  id: "graphml",
  extension: ".graphml",
  mediaType: "application/graphml+xml",
  files: [
    {
      name: "graph.graphml",
      *write(graph: GraphJson) {
        const { nodes, edges } = canonical(graph);
        const ofNode = [label(({ name }) => name), ...NODE_COLUMNS] as const satisfies typeof NODE_COLUMNS;
        const ofEdge = [label(({ type }) => type), ...edgeColumns(graph)] as const satisfies ReturnType<
          typeof edgeColumns
        >;
        yield HEAD;
        yield keys("node", ofNode);
        yield keys("edge", ofEdge);
        yield `  <graph id="entente" edgedefault="directed">\n`;
        for (const { key, attributes } of nodes) {
          yield `    <node id="${xmlAttribute(key)}">${data("node", ofNode, attributes)}\n    </node>\n`;
        }
        for (const { key, source, target, attributes } of edges) {
          const ends = `source="${xmlAttribute(source)}" target="${xmlAttribute(target)}"`;
          yield `    <edge id="${xmlAttribute(key)}" ${ends}>${data("edge", ofEdge, attributes)}\n    </edge>\n`;
        }
        yield "  </graph>\n</graphml>\n";
      },
    },
  ],
};
