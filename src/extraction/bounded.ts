import type { Analysis, Sentence } from "../language/analysis.ts";

/** No sentence of prose is longer; what is, is a list, a table or a text without punctuation. */
const MAX_TOKENS = 200;

/** Where to cut a sentence that begins at token `from`: after its limit, but not within a name. */
function cutAfter(sentence: Sentence, from: number): number {
  const to = Math.min(from + MAX_TOKENS, sentence.tokens.length);
  const across = sentence.names.find((name) => name.from < to && name.to > to && name.from > from);
  return across?.from ?? to;
}

function pieces(sentence: Sentence): Sentence[] {
  const cut: Sentence[] = [];
  for (let from = 0; from < sentence.tokens.length;) {
    const to = cutAfter(sentence, from);
    const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
    if (!first || !last) break;
    cut.push({
      ...sentence,
      start: first.start,
      end: last.end,
      tokens: sentence.tokens.slice(from, to),
      names: sentence.names
        .filter((name) => name.from >= from && name.to <= to)
        .map((name) => ({ ...name, from: name.from - from, to: name.to - from })),
      heads: [],
      relations: [],
    });
    from = to;
  }
  return cut;
}

/** The same text with endless sentences cut, so that the time for ties stays linear in the text's length. */
export function boundSentences(analysis: Analysis): Analysis {
  const sentences = analysis.sentences.flatMap((sentence) =>
    sentence.tokens.length > MAX_TOKENS ? pieces(sentence) : [sentence],
  );
  return { ...analysis, sentences };
}
