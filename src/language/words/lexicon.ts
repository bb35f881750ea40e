import type { Clusters } from "./clusters.ts";
import { type Word, describeWord } from "./word.ts";

/** So many words are kept described; then it starts anew. */
const KEPT = 50_000;
const LONGEST_KEPT = 40;

/** Describes words; those that come again are not described again. */
export class Lexicon {
  readonly #words = new Map<string, Word>();
  readonly #clusters: Clusters;

  constructor(clusters: Clusters) {
    this.#clusters = clusters;
  }

  word(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    const word = describeWord(text, this.#clusters);
    if (text.length <= LONGEST_KEPT) {
      if (this.#words.size >= KEPT) this.#words.clear();
      this.#words.set(text, word);
    }
    return word;
  }
}
