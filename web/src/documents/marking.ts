import type { DocumentDetail } from "../../../src/server/contract.ts";
import type { Span } from "../../../src/graph/types.ts";
import { paragraphs, pieces } from "../text/pieces.ts";

export type DocumentMention = DocumentDetail["mentions"][number];

/** A stretch of a paragraph: plain, or of the innermost mention that covers it. */
export interface Run {
  start: number;
  text: string;
  mention: DocumentMention | undefined;
  /** Whether the mention begins and ends here, or goes on behind another one inside it. */
  first: boolean;
  last: boolean;
  /** Inside the sentence that was asked for. */
  asked: boolean;
}

/** A document's text by paragraphs, cut where mentions and the sentence asked for begin and end. */
export function markDocument(
  text: string,
  mentions: readonly DocumentMention[],
  asked: Span | undefined,
): { start: number; runs: Run[] }[] {
  type Marked = Span & { mention?: DocumentMention };
  const marks: Marked[] = mentions.map((mention) => ({ start: mention.start, end: mention.end, mention }));
  if (asked) marks.push({ start: asked.start, end: asked.end });
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return paragraphs(text).map((paragraph) => ({
    start: paragraph.start,
    runs: pieces(paragraph.text, marks, paragraph.start).map((piece) => {
      const mention = piece.marks.findLast((mark) => mark.mention)?.mention;
      return {
        start: piece.start,
        text: piece.text,
        mention,
        first: mention?.start === piece.start,
        last: mention?.end === piece.end,
        asked: asked !== undefined && piece.start >= asked.start && piece.end <= asked.end,
      };
    }),
  }));
}
