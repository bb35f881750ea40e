import { decodeText } from "../decode.ts";
import { Unreadable } from "../unreadable.ts";
import { readRows } from "./columns.ts";
import type { NumberedRow } from "./columns.ts";
import type { Format, Problem } from "./format.ts";

export const jsonLines: Format = {
  name: "JSON lines",
  extensions: [".jsonl", ".ndjson"],
  rows: true,
  async read(bytes) {
    const rows: NumberedRow[] = [];
    const problems: Problem[] = [];
    let row = 0;
    for (const [i, line] of decodeText(bytes).split("\n").entries()) {
      if (line.trim() === "") continue;
      row++;
      const fields = parse(line);
      if (fields) rows.push({ row, fields });
      else problems.push({ row, reason: `line ${i + 1} is no JSON object` });
    }
    if (rows.length === 0 && problems.length > 1) {
      throw new Unreadable("holds no JSON object on any line", {
        remedy: "Write one article a line, each as a JSON object.",
      });
    }
    return [...(await readRows(rows)), ...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  },
};

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
