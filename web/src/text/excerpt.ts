import type { Span } from "../../../src/graph/types.ts";
import type { Piece } from "./pieces.ts";

/** Quotes up to this stay whole. */
const LONG = 240;
/** What stays of an unmarked stretch on each side that meets a mark. */
const KEPT = 60;

/** A long quote cut down to what surrounds its marks, with "…" where something was left out. */
export function excerpt<M extends Span>(quote: readonly Piece<M>[]): Piece<M>[] {
  const length = quote.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= LONG) return [...quote];
  return quote.map((piece, i) => {
    if (piece.marks.length > 0) return piece;
    const head = i === 0 ? "" : upToWord(piece.text, KEPT);
    const tail = i === quote.length - 1 ? "" : fromWord(piece.text, KEPT);
    if (head.length + tail.length + 20 >= piece.text.length) return piece;
    const left = head === "" ? "" : `${head} `;
    return { ...piece, text: `${left}…${tail === "" ? "" : ` ${tail}`}` };
  });
}

/** The first words, at most `most` characters. */
function upToWord(text: string, most: number): string {
  const cut = text.slice(0, most);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 0));
}

/** The last words, at most `most` characters. */
function fromWord(text: string, most: number): string {
  const cut = text.slice(-most);
  const space = cut.indexOf(" ");
  return space === -1 ? "" : cut.slice(space + 1);
}
