import { fold } from "../clean/fold.ts";
import { seam } from "../clean/join.ts";
import { endsSentence } from "../clean/shape.ts";

/** A line of a page as it is laid out; lengths in points, `y` from the foot of the page. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** How most lines of a text are set. */
interface Usual {
  /** From one line to the next. */
  leading: number;
  size: number;
  /** Where lines end. */
  right: number;
}

/** Pages, each with its lines in reading order → the text, a paragraph apart from the next by an empty line. */
export function pagesToText(pages: readonly (readonly PdfLine[])[]): string {
  const kept = dropRunning(pages);
  const lines = kept.flat();
  const usual: Usual = {
    leading: quantile(kept.flatMap(gaps), 0.3) ?? 12,
    size:
      quantile(
        lines.map(({ size }) => size),
        0.5,
      ) ?? 12,
    right:
      quantile(
        lines.map(({ x, width }) => x + width),
        0.5,
      ) ?? 0,
  };
  const paragraphs: PdfLine[][] = [];
  for (const lines of kept) {
    for (const line of lines) {
      const open = paragraphs.at(-1);
      const before = open?.at(-1);
      if (open && before && goesOn(before, line, usual, before !== lines[lines.indexOf(line) - 1])) {
        open.push(line);
      } else paragraphs.push([line]);
    }
  }
  return paragraphs.map(joinLines).join("\n\n");
}

function quantile(values: readonly number[], share: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
}

/** Distances between lines under one another; those over three lines are gaps of another sort. */
function gaps(lines: readonly PdfLine[]): number[] {
  return lines.flatMap((line, i) => {
    const gap = (lines[i - 1]?.y ?? 0) - line.y;
    return i > 0 && gap > 0 && gap < 3 * line.size ? [gap] : [];
  });
}

const BULLET = /^(?:[•▪◦●■]|[-–—*]\s|\(?\d{1,2}[.)]\s)/u;

function goesOn(before: PdfLine, line: PdfLine, usual: Usual, newPage: boolean): boolean {
  if (Math.abs(before.size - line.size) > 0.12 * Math.max(before.size, line.size)) return false;
  if (BULLET.test(line.text)) return false;
  const open = !endsSentence(before.text);
  // Another page or column: the paragraph goes on where its sentence does.
  if (newPage || line.y > before.y + line.size) return open && /^["“(]?\p{Ll}|^\d/u.test(line.text);
  // Headings are set as wide as they are large.
  if (before.y - line.y > 1.4 * usual.leading * Math.max(1, line.size / usual.size)) return false;
  const indented = line.x > before.x + 0.8 * line.size;
  const short = before.x + before.width < usual.right - 6 * line.size;
  return open || !(indented || short);
}

function joinLines(lines: readonly PdfLine[]): string {
  const pieces: string[] = [];
  for (const { text } of lines) {
    const last = pieces.pop();
    if (last === undefined) pieces.push(text);
    else {
      const { left, blank } = seam(last, text);
      pieces.push(left, blank + text);
    }
  }
  return pieces.join("");
}

const EDGE_LINES = 2;
const PAGE_NUMBER = /^(?:page\s)?[-–—|\s]*\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?[-–—|\s]*$/iu;

const runningKey = (line: PdfLine): string => fold(line.text).replace(/\d+/gu, "#");

function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])];
}

/** Without page numbers, and without lines that stand at the head or foot of a third of the pages. */
function dropRunning(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  const edges = pages.map(edgeLines);
  for (const lines of edges) {
    for (const key of new Set(lines.map(runningKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map((lines, i) => {
    const edge = new Set(edges[i]);
    return lines.filter((line) => {
      const count = counts.get(runningKey(line)) ?? 0;
      return !edge.has(line) || !(PAGE_NUMBER.test(line.text) || (count >= 2 && count * 3 >= pages.length));
    });
  });
}
