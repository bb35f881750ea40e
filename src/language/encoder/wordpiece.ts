import type { Span } from "../../graph/types.ts";

/** A piece of a word with its number in the vocabulary; offsets are UTF-16 indices into the text. */
export interface Piece extends Span {
  id: number;
}

const MAX_WORD = 100;
/** Marks that BERT counts as punctuation although Unicode calls them symbols. */
const PUNCTUATION = /[\p{P}$+<=>^`|~]/u;
const IDEOGRAPH = /\p{Script=Han}/u;
const IGNORED = /[\p{Cc}\p{Cf}\u0000\ufffd]/u;

/** Words as BERT's basic tokenizer splits them: at white space, around punctuation and ideographs. */
function* basicWords(text: string, from: number, to: number): Generator<Span> {
  let start = -1;
  for (let i = from; i < to;) {
    const char = String.fromCodePoint(text.codePointAt(i) ?? 0);
    const next = i + char.length;
    const space = /\s/u.test(char);
    const alone = !space && (PUNCTUATION.test(char) || IDEOGRAPH.test(char));
    if (space || alone) {
      if (start >= 0) yield { start, end: i };
      start = -1;
      if (alone) yield { start: i, end: next };
    } else if (start < 0) start = i;
    i = next;
  }
  if (start >= 0) yield { start, end: to };
}

/**
 * Cased WordPiece: the longest piece of the vocabulary first, "##" before what goes on a word
 * (https://arxiv.org/abs/1609.08144, as in BERT).
 */
export class WordPiece {
  private readonly vocabulary: ReadonlyMap<string, number>;
  private readonly unknown: number;

  constructor(words: readonly string[]) {
    this.vocabulary = new Map(words.map((word, i) => [word, i]));
    this.unknown = this.vocabulary.get("[UNK]") ?? 100;
  }

  /** Number of a special piece: "[CLS]", "[SEP]". */
  special(name: string): number {
    return this.vocabulary.get(name) ?? this.unknown;
  }

  /** Pieces of the text from `from` to `to`, without special ones. */
  encode(text: string, from = 0, to = text.length): Piece[] {
    const pieces: Piece[] = [];
    for (const word of basicWords(text, from, to)) this.encodeWord(text, word, pieces);
    return pieces;
  }

  private encodeWord(text: string, word: Span, pieces: Piece[]): void {
    const raw = text.slice(word.start, word.end);
    const first = pieces.length;
    if (raw.length > MAX_WORD) {
      pieces.push({ id: this.unknown, ...word });
      return;
    }
    for (let start = word.start; start < word.end;) {
      if (IGNORED.test(text.charAt(start))) {
        start++;
        continue;
      }
      let end = word.end;
      let id: number | undefined;
      for (; end > start; end--) {
        id = this.vocabulary.get((start === word.start ? "" : "##") + text.slice(start, end));
        if (id !== undefined) break;
      }
      if (id === undefined) {
        pieces.length = first;
        pieces.push({ id: this.unknown, ...word });
        return;
      }
      pieces.push({ id, start, end });
      start = end;
    }
  }
}
