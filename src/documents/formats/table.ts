import { decodeText } from "../decode.ts";
import { readRows } from "./columns.ts";
import type { NumberedRow, Row } from "./columns.ts";
import type { Format, Problem } from "./format.ts";

const DELIMITERS = [",", "\t", ";", "|"] as const;

export const table: Format = {
  name: "table",
  extensions: [".csv", ".tsv", ".tab"],
  rows: true,
  async read(bytes) {
    const { parse } = await import("csv-parse/sync");
    const text = decodeText(bytes).replace(/^\ufeff/u, "");
    const problems: { line: number; reason: string }[] = [];
    const records = parse<{ record: Row; info: { lines: number } }>(text, {
      columns: (header: string[]) => header.map((name, i) => name.trim() || `column ${i + 1}`),
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        const reason =
          error?.code === "CSV_QUOTE_NOT_CLOSED"
            ? "a quotation mark is never closed"
            : (error?.message ?? "cannot be read");
        problems.push({ line: Number(error?.lines ?? 0), reason });
      },
    });
    const rows: NumberedRow[] = records.map(({ record }, i) => ({ row: i + 1, fields: record }));
    const lastLine = records.at(-1)?.info.lines ?? 1;
    const broken: Problem[] = problems.map(({ reason }, i) => ({
      row: rows.length + i + 1,
      reason: `from line ${lastLine + 1} on, ${reason}`,
      remedy: "The rows before it were read.",
    }));
    return [...(await readRows(rows)), ...broken];
  },
};

/** What the header is parted by: the mark that stands in it most often, outside of quotation marks. */
function delimiterOf(text: string): string {
  const header = (/^[^\r\n]*/u.exec(text)?.[0] ?? "").replace(/"[^"]*"/gu, "");
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
