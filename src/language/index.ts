import type { Analysis, Sentence } from "./analysis.ts";
import { lemmatize } from "./lemmas/lemmatize.ts";
import { guessTags } from "./tags/provisional.ts";
import { type RawSentence, splitSentences } from "./text/sentences.ts";

export type { Analysis, NamedSpan, Sentence, Token, Upos } from "./analysis.ts";

/** Reads language: the same text gives the same analysis. Holds no state between texts. */
export interface Analyzer {
  analyze(text: string): Analysis;
}

/** Loads the models once. */
export function createAnalyzer(): Promise<Analyzer> {
  return Promise.resolve({
    analyze: (text) => ({ text, sentences: splitSentences(text).map(readSentence) }),
  });
}

function readSentence({ start, end, paragraph, tokens }: RawSentence): Sentence {
  const tags = guessTags(tokens.map((token) => token.text));
  return {
    start,
    end,
    paragraph,
    tokens: tokens.map((token, i) => {
      const pos = tags[i] ?? "X";
      return { start: token.start, end: token.end, text: token.text, lemma: lemmatize(token.text, pos), pos };
    }),
    names: [],
    heads: [],
    relations: [],
  };
}
