import type { Sentence } from "../language/analysis.ts";
import type { MentionSpan } from "./mentions/index.ts";
import { afterBracket, isCapitalized, lower } from "./tokens.ts";
import { OFFICE_HEADS, TITLE_MODIFIERS } from "./lexicon/offices.ts";

const MAX_GAP = 9;

/**
 * Whether only a list's glue stands between two mentions: commas, "and", a bracket ("(2nd L)"), "of Guatemala",
 * and the title of the next one ("and Foreign Minister").
 */
function isGlue(sentence: Sentence, mentions: readonly MentionSpan[], from: number, to: number): boolean {
  if (to - from > MAX_GAP || to <= from) return false;
  let separated = false;
  let i = from;
  while (i < to) {
    const word = lower(sentence, i);
    const closed = afterBracket(sentence, i);
    const inner = mentions.find((m) => m.from === i && m.to <= to && m.kind !== "Event");
    if (closed > i) i = closed;
    else if (word === "," || word === "and" || word === "&" || word === "or") {
      separated = true;
      i++;
    } else if (["of", "the", "for", "from", "its", "as", "well"].includes(word)) i++;
    else if (
      OFFICE_HEADS.has(word) ||
      TITLE_MODIFIERS.has(word) ||
      (separated && isCapitalized(sentence.tokens[i]))
    )
      i++;
    else if (inner && (inner.kind === "Government" || inner.kind === "Organization")) i = inner.to;
    else return false;
  }
  return separated && i === to;
}

/** The mentions of one kind that stand in one list with this one, itself among them, in the order of the text. */
export function coordinated(
  sentence: Sentence,
  mentions: readonly MentionSpan[],
  mention: MentionSpan,
): MentionSpan[] {
  const peers = mentions.filter((m) => m.kind === mention.kind && m.form !== "pronoun" && m.form !== "group");
  const at = peers.indexOf(mention);
  if (at === -1) return [mention];
  let first = at;
  let last = at;
  const joins = (a: MentionSpan | undefined, b: MentionSpan | undefined): boolean =>
    a !== undefined && b !== undefined && isGlue(sentence, mentions, a.to, b.from);
  while (joins(peers[first - 1], peers[first])) first--;
  while (joins(peers[last], peers[last + 1])) last++;
  return peers.slice(first, last + 1);
}
