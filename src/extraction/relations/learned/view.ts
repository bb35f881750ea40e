import type { Sentence } from "../../../language/analysis.ts";
import { coordinated } from "../../lists.ts";
import type { MentionSpan } from "../../mentions/index.ts";
import { readClauses } from "../clauses.ts";
import type { Clause } from "../clauses.ts";

/** A sentence with what the features of its pairs share. */
export interface SentenceView {
  sentence: Sentence;
  mentions: readonly MentionSpan[];
  /** By token: its lemma, or the kind of the mention that covers it. */
  words: readonly string[];
  /** Number of mentions that begin before each token; one more than there are tokens. */
  begun: readonly number[];
  clauses: readonly Clause[];
  /** The list that a mention stands in, itself alone where it stands in none. */
  listOf(mention: MentionSpan): readonly MentionSpan[];
}

export function viewOf(sentence: Sentence, mentions: readonly MentionSpan[]): SentenceView {
  const words = sentence.tokens.map((token) => token.lemma.toLowerCase());
  const begins = new Array<number>(sentence.tokens.length).fill(0);
  for (const mention of mentions) {
    begins[mention.from] = (begins[mention.from] ?? 0) + 1;
    if (mention.form === "verb") continue;
    for (let i = mention.from; i < mention.to; i++) words[i] = `<${mention.kind}>`;
  }
  const begun = [0];
  for (const count of begins) begun.push((begun.at(-1) ?? 0) + count);
  const lists = new Map<MentionSpan, readonly MentionSpan[]>();
  return {
    sentence,
    mentions,
    words,
    begun,
    clauses: readClauses(sentence, mentions),
    listOf(mention) {
      const known = lists.get(mention);
      if (known) return known;
      const list = coordinated(sentence, mentions, mention);
      for (const member of list) lists.set(member, list);
      lists.set(mention, list);
      return list;
    },
  };
}
