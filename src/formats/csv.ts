import { stringify } from "csv-stringify/sync";
import type { GraphJson } from "../graph/types.ts";
import { canonical } from "../graph/canonical.ts";
import { NODE_COLUMNS, edgeColumns } from "./columns.ts";
import type { Cell, Column } from "./columns.ts";
import type { Exporter } from "./exporter.ts";
import { formulaSafe } from "./formula.ts";

/** One record by RFC 4180, safe to open in a spreadsheet. */
export function csvRecord(cells: readonly Cell[]): string {
  const safe = cells.map((cell) => (typeof cell === "string" ? formulaSafe(cell) : cell));
  return stringify([safe], { record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

const cellsOf = <A>(columns: readonly Column<A>[], attributes: A) =>
  columns.map(({ cell }) => cell(attributes));

/** Two tables by RFC 4180; lists are JSON, and `formulaSafe` says what a leading `'` means. */
export const csv: Exporter = {
  id: "csv",
  extension: ".csv",
  mediaType: "text/csv",
  files: [
    {
      name: "nodes.csv",
      *write(graph: GraphJson) {
        yield csvRecord(["id", "label", ...NODE_COLUMNS.map(({ name }) => name)]);
        for (const { key, attributes } of canonical(graph).nodes) {
          yield csvRecord([key, attributes.name, ...cellsOf(NODE_COLUMNS, attributes)]);
        }
      },
    },
    {
      name: "edges.csv",
      *write(graph: GraphJson) {
        const columns = edgeColumns(graph);
        yield csvRecord(["id", "source", "target", "label", ...columns.map(({ name }) => name)]);
        for (const { key, source, target, attributes } of canonical(graph).edges) {
          yield csvRecord([key, source, target, attributes.type, ...cellsOf(columns, attributes)]);
        }
      },
    },
  ],
};
