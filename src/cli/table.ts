import { printable } from "./printable.ts";

export interface TableCell {
  text: string;
  /** Numbers stand at the right. */
  right?: boolean;
}

const GAP = "  ";

/** Columns on a terminal that a text takes: wide characters and emoji two, marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/\p{M}|\p{Default_Ignorable_Code_Point}/u.test(char)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
        char,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Cuts a text that is wider than `max`, with "…" at its end. */
function cut(text: string, max: number): string {
  if (displayWidth(text) <= max) return text;
  let kept = "";
  for (const char of text) {
    if (displayWidth(kept + char) >= max) break;
    kept += char;
  }
  return `${kept}…`;
}

/** An aligned table with a ruled head, one line a row. `maxWidth` is the widest that a column may get. */
export function formatTable(
  columns: readonly string[],
  rows: readonly (readonly TableCell[])[],
  maxWidth = Infinity,
): string {
  const fit = (text: string) => cut(printable(text), maxWidth);
  const isRight = (i: number) => rows.length > 0 && rows.every((row) => row[i]?.right);
  const head = columns.map((name, i) => ({ text: fit(name), right: isRight(i) }));
  const body = rows.map((row) => row.map(({ text, right }) => ({ text: fit(text), right })));
  const widths = columns.map((_, i) =>
    [head, ...body].reduce((widest, row) => Math.max(widest, displayWidth(row[i]?.text ?? "")), 0),
  );
  const line = (cells: readonly TableCell[]) =>
    cells
      .map(({ text, right }, i) => {
        const space = " ".repeat((widths[i] ?? 0) - displayWidth(text));
        return right ? space + text : text + space;
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join(GAP);
  return [line(head), rule, ...body.map(line)].map((text) => `${text}\n`).join("");
}
