import type { Span } from "../../../src/graph/types.ts";

/** A stretch of text that is covered by the same marks from its start to its end. */
export interface Piece<M extends Span> {
  start: number;
  end: number;
  text: string;
  /** Outermost first; the last is the shortest, which is the one to show where only one can be. */
  marks: M[];
}

/**
 * Cuts the text between two offsets wherever a mark begins or ends. Marks may nest and overlap; offsets count
 * from the start of the document, `text` from `offset` on. Marks outside, and empty ones, have no effect.
 */
export function pieces<M extends Span>(text: string, marks: readonly M[], offset = 0): Piece<M>[] {
  const from = offset;
  const to = offset + text.length;
  const inside = marks.filter((mark) => mark.start < mark.end && mark.start < to && mark.end > from);
  const cuts = new Set([from, to]);
  for (const mark of inside) {
    cuts.add(Math.max(from, mark.start));
    cuts.add(Math.min(to, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const byStart = [...inside].sort((a, b) => a.start - b.start);
  const result: Piece<M>[] = [];
  let open: M[] = [];
  let next = 0;
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    if (end === undefined) break;
    open = open.filter((mark) => mark.end > start);
    for (let mark = byStart[next]; mark && mark.start <= start; mark = byStart[++next]) {
      if (mark.end > start) open.push(mark);
    }
    result.push({
      start,
      end,
      text: text.slice(start - offset, end - offset),
      marks: [...open].sort((a, b) => b.end - b.start - (a.end - a.start)),
    });
  }
  return result;
}

/** Paragraphs of a text with their offsets: what stands between blank lines, or between lines. */
export function paragraphs(text: string): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    if (match[0].trim() !== "") found.push({ start: match.index, text: match[0] });
  }
  return found;
}
