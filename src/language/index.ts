import type { Analysis, Sentence } from "./analysis.ts";
import { lemmatize } from "./lemmas/lemmatize.ts";
import { type NameFinder, loadNameFinder } from "./names/finder.ts";
import { type Parser, loadParser } from "./syntax/parser.ts";
import { type Tagger, loadTagger } from "./tags/tagger.ts";
import { type RawSentence, splitSentences } from "./text/sentences.ts";
import { loadClusters } from "./words/clusters.ts";
import { loadGazetteer } from "./words/gazetteer.ts";
import { Lexicon } from "./words/lexicon.ts";

export type { Analysis, NamedSpan, Sentence, Token, Upos } from "./analysis.ts";

/** Reads language: the same text gives the same analysis. */
export interface Analyzer {
  analyze(text: string): Analysis;
}

interface Models {
  lexicon: Lexicon;
  tag: Tagger;
  findNames: NameFinder;
  parse: Parser | undefined;
}

export interface AnalyzerOptions {
  /** Whether to fill in heads and relations; it then takes two to three times as long. */
  syntax?: boolean;
}

/** Loads the models. Rejects with a `UserError` where one is missing or damaged. */
export function createAnalyzer({ syntax = false }: AnalyzerOptions = {}): Promise<Analyzer> {
  return Promise.resolve().then(() => {
    const models: Models = {
      lexicon: new Lexicon(loadClusters()),
      tag: loadTagger(),
      findNames: loadNameFinder(loadGazetteer()),
      parse: syntax ? loadParser() : undefined,
    };
    return {
      analyze: (text) => ({ text, sentences: splitSentences(text).map((raw) => readSentence(raw, models)) }),
    };
  });
}

function readSentence({ start, end, paragraph, tokens }: RawSentence, models: Models): Sentence {
  const words = tokens.map((token) => models.lexicon.word(token.text));
  const tags = models.tag(words);
  return {
    start,
    end,
    paragraph,
    tokens: tokens.map(({ start, end, text }, i) => {
      const pos = tags[i] ?? "X";
      return { start, end, text, lemma: lemmatize(text, pos), pos };
    }),
    names: models.findNames(words, tags),
    ...(models.parse?.(words, tags) ?? { heads: [], relations: [] }),
  };
}
