import { csvRecord } from "../formats/csv.ts";
import type { Cell } from "../formats/columns.ts";
import { formatValue } from "../stores/format.ts";
import type { QueryResult } from "../stores/store.ts";
import { plainValue } from "./plain-value.ts";
import { formatTable } from "./table.ts";

/** Widest column on a terminal; what goes into a file or another program is whole. */
const MAX_WIDTH = 80;

function table({ columns, rows }: QueryResult): string[] {
  const cells = rows.map((row) =>
    row.map((value) => ({
      text: formatValue(value),
      right: typeof value === "number" || typeof value === "bigint",
    })),
  );
  return [formatTable(columns, cells, process.stdout.isTTY ? MAX_WIDTH : undefined)];
}

/** Column names for keys of an object: the second of two that are the same gets a number. */
export function distinctNames(columns: readonly string[]): string[] {
  const taken = new Set(columns);
  const seen = new Set<string>();
  return columns.map((column) => {
    let name = column;
    for (let i = 2; seen.has(name) || (name !== column && taken.has(name)); i++) name = `${column}_${i}`;
    seen.add(name);
    return name;
  });
}

/** An array of objects keyed by column, one a line. */
function* json({ columns, rows }: QueryResult): Iterable<string> {
  const names = distinctNames(columns);
  yield "[";
  for (const [i, row] of rows.entries()) {
    const object = Object.fromEntries(row.map((value, column) => [names[column] ?? "", plainValue(value)]));
    yield `${i === 0 ? "" : ","}\n${JSON.stringify(object)}`;
  }
  yield rows.length > 0 ? "\n]\n" : "]\n";
}

/** RFC 4180; null is an empty cell, and what is no text or number is JSON. */
function* csv({ columns, rows }: QueryResult): Iterable<string> {
  yield csvRecord(distinctNames(columns));
  for (const row of rows) {
    yield csvRecord(
      row.map((value): Cell => {
        if (value === null) return undefined;
        const plain = plainValue(value);
        return typeof plain === "string" || typeof plain === "number" ? plain : JSON.stringify(plain);
      }),
    );
  }
}

/** How `query` prints its rows. */
export const PRINTERS: Record<"table" | "json" | "csv", (result: QueryResult) => Iterable<string>> = {
  table,
  json,
  csv,
};
