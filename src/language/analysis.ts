import type { Span } from "../graph/types.ts";

/** Universal part-of-speech tags: https://universaldependencies.org/u/pos/ */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A word or a mark; offsets are UTF-16 indices into the text that was analysed. */
export interface Token extends Span {
  text: string;
  lemma: string;
  pos: Upos;
}

/** A stretch that names something, by a general model of names. */
export interface NamedSpan {
  /** Indices into the sentence's tokens, end exclusive. */
  from: number;
  to: number;
  label: "person" | "organization" | "place" | "other";
  /** 0 to 1. */
  score: number;
}

export interface Sentence extends Span {
  tokens: Token[];
  /** Index of the paragraph (a run of lines up to a line break) that it stands in. */
  paragraph: number;
  names: NamedSpan[];
  /** For each token the index of its head in the sentence, -1 for the root. Empty where there is no parser. */
  heads: number[];
  /** For each token its Universal Dependencies relation to its head. Empty where there is no parser. */
  relations: string[];
}

export interface Analysis {
  text: string;
  sentences: Sentence[];
}
