import type { Sentence } from "../../language/analysis.ts";
import { countryOf } from "../lexicon/countries.ts";
import { EMPTY_MODIFIERS, NEEDS_MODIFIER, NOMINAL_HEADS } from "../lexicon/nominals.ts";
import { isDefinite, isPlanningVerb, isPossessive, lower, textOf } from "../tokens.ts";
import { mentionAt, overlaps } from "./mention.ts";
import type { MentionFinder, MentionSpan } from "./mention.ts";

const MODIFIER_TAGS = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const TAIL_PREPOSITIONS = new Set([
  "of",
  "for",
  "on",
  "over",
  "about",
  "in",
  "against",
  "with",
  "between",
  "along",
]);
const MAX_MODIFIERS = 4;
const MAX_TAIL = 6;

/** First token of the modifiers before a noun. */
function modifiersFrom(sentence: Sentence, head: number): number {
  let from = head;
  while (from > 0 && head - from < MAX_MODIFIERS) {
    const before = sentence.tokens[from - 1];
    if (!before || !MODIFIER_TAGS.has(before.pos) || isPossessive(sentence, from - 1)) break;
    if (EMPTY_MODIFIERS.has(before.text.toLowerCase())) break;
    from--;
  }
  return from;
}

/** Index after a short phrase that says of what the noun is: "over measures to protect migrants". */
function tailTo(sentence: Sentence, head: number): number {
  const at = head + 1;
  const first = lower(sentence, at);
  const infinitive = first === "to" && sentence.tokens[at + 1]?.pos === "VERB";
  if (!TAIL_PREPOSITIONS.has(first) && !infinitive) return at;
  let to = at + 1;
  while (to < sentence.tokens.length && to - at <= MAX_TAIL) {
    const token = sentence.tokens[to];
    if (!token || token.pos === "PUNCT" || token.pos === "SCONJ" || token.pos === "AUX") break;
    if (token.pos === "VERB" && to > at + 1) break;
    if (token.pos === "ADP" && to > at + 1 && token.text !== "of" && !infinitive) break;
    to++;
  }
  while (to > at + 1 && /^(?:DET|ADP|CCONJ|PRON|ADJ|PART)$/u.test(sentence.tokens[to - 1]?.pos ?? "")) to--;
  return to > at + 1 ? to : at;
}

function nominalAt(sentence: Sentence, index: number, text: string, head: number): MentionSpan | undefined {
  const token = sentence.tokens[head];
  if (token?.pos !== "NOUN" || isPlanningVerb(sentence, head)) return undefined;
  const lemma = token.lemma.toLowerCase();
  const kind = NOMINAL_HEADS.get(token.text.toLowerCase()) ?? NOMINAL_HEADS.get(lemma);
  // "meeting room", "election campaign": the noun modifies another.
  if (!kind || sentence.tokens[head + 1]?.pos === "NOUN") return undefined;
  const from = modifiersFrom(sentence, head);
  const tail = tailTo(sentence, head);
  const definite = isDefinite(sentence, from - 1) || isPossessive(sentence, from - 1);
  const substantial = from < head;
  const bare = !substantial && tail === head + 1;
  if (bare && NEEDS_MODIFIER.has(lemma) && !definite) return undefined;
  if (!substantial && NEEDS_MODIFIER.has(lemma) && !definite && lower(sentence, head - 1) !== "a")
    return undefined;
  const onlyDemonym = substantial && countryOf(textOf(sentence, text, from, head)) !== undefined;
  const to = substantial && !onlyDemonym ? head + 1 : tail;
  return mentionAt(sentence, index, text, from, to, { kind, form: "nominal", head, definite });
}

/** Common nouns that stand for an event, an agreement or a program: "a joint statement", "talks on migration". */
export const nominals: MentionFinder = {
  id: "nominals",
  find(sentence, index, text, found) {
    const mentions: MentionSpan[] = [];
    for (let head = 0; head < sentence.tokens.length; head++) {
      if (found.some((m) => m.form !== "adjective" && overlaps(m, { from: head, to: head + 1 }))) continue;
      const mention = nominalAt(sentence, index, text, head);
      if (mention && !mentions.some((m) => overlaps(m, mention))) mentions.push(mention);
    }
    return mentions;
  },
};
