import type { Sentence } from "../../language/analysis.ts";
import {
  HONORIFICS,
  OFFICE_HEADS,
  TENURES,
  TITLE_ABBREVIATIONS,
  TITLE_MODIFIERS,
} from "../lexicon/offices.ts";
import type { MentionSpan } from "../mentions/index.ts";
import { afterBracket, isCapitalized, isPossessive, lower, textOf } from "../tokens.ts";
import type { Office } from "./office.ts";

interface TitleWords {
  /** Tokens of the title, end exclusive. */
  from: number;
  to: number;
  tenure: string | undefined;
  /** Whether the title's own words hold its owner: "Secretary of State". */
  at: MentionSpan | undefined;
}

const isActorOf = (m: MentionSpan): boolean =>
  m.kind === "Government" || m.kind === "Organization" || (m.kind === "Place" && m.form === "name");

function isOfficeHead(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  if (!token) return false;
  const word = token.text.toLowerCase();
  return OFFICE_HEADS.has(word) || token.text in TITLE_ABBREVIATIONS || /^[\p{L}]+-elect$/u.test(word);
}

/** The title whose head is at `head`, extended left over its modifiers, and its owner left of it. */
function extendLeft(
  sentence: Sentence,
  mentions: readonly MentionSpan[],
  head: number,
  to: number,
): TitleWords {
  let from = head;
  let tenure = lower(sentence, head).endsWith("-elect") ? "elect" : undefined;
  let at: MentionSpan | undefined;
  while (from > 0) {
    const owner = mentions.find(
      (m) =>
        isActorOf(m) && (m.to === from || (m.from < from && m.head === from - 1 && m.form === "adjective")),
    );
    const word = lower(sentence, from - 1);
    if (owner && !isPossessive(sentence, from - 1)) {
      at ??= owner;
      from = owner.from;
      if (owner.kind === "Government") break;
    } else if (isPossessive(sentence, from - 1)) {
      const possessor = mentions.find((m) => isActorOf(m) && m.to === from - 1);
      if (!possessor) break;
      at ??= possessor;
      from = possessor.from;
      break;
    } else if (TENURES[word] !== undefined) {
      tenure = TENURES[word];
      from--;
    } else if (TITLE_MODIFIERS.has(word) || OFFICE_HEADS.has(word)) from--;
    else if (word === ")" && sentence.tokens[from - 3]?.text === "(") from -= 3;
    else break;
  }
  // "former French president": the tenure may stand before the owner.
  const outermost = TENURES[lower(sentence, from - 1)];
  if (tenure === undefined && outermost !== undefined) {
    tenure = outermost;
    from--;
  }
  return { from, to, tenure, at };
}

/** Index after "of State", "for Homeland Security" behind a title's head, and whom it names. */
function complement(
  sentence: Sentence,
  mentions: readonly MentionSpan[],
  head: number,
  limit: number,
): { to: number; at: MentionSpan | undefined } {
  const preposition = lower(sentence, head + 1);
  if (!["of", "for", "to", "at", "in"].includes(preposition)) return { to: head + 1, at: undefined };
  let next = head + 2;
  if (lower(sentence, next) === "the") next++;
  const at = mentions.find((m) => isActorOf(m) && m.from <= next && m.to > next && m.to <= limit);
  if (at) return { to: at.to, at };
  let to = next;
  while (to < limit && isCapitalized(sentence.tokens[to])) to++;
  return to > next ? { to, at: undefined } : { to: head + 1, at: undefined };
}

/** The title's own words: what is left when its owner and its tenure are taken off. */
function titleText(sentence: Sentence, text: string, title: TitleWords): string {
  let from = title.from;
  if (title.at && title.at.from >= title.from && title.at.from < title.to - 1 && title.at.to <= title.to) {
    if (title.at.from === title.from) from = title.at.head + 1;
  }
  while (from < title.to && (isPossessive(sentence, from) || TENURES[lower(sentence, from)] !== undefined))
    from++;
  if (sentence.tokens[from]?.text === "(") from = afterBracket(sentence, from);
  let to = title.to;
  const owner = title.at;
  if (owner?.to === to && owner.from > from) {
    to = owner.from;
    while (to > from + 1 && ["of", "for", "to", "at", "in", "the"].includes(lower(sentence, to - 1))) to--;
  }
  const words = textOf(sentence, text, from, to).replace(/-elect$/iu, "");
  return TITLE_ABBREVIATIONS[words] ?? words;
}

function officeOf(
  sentence: Sentence,
  text: string,
  person: MentionSpan,
  title: TitleWords,
  rule: string,
): Office | undefined {
  const first = sentence.tokens[title.from];
  const last = sentence.tokens[title.to - 1];
  const words = titleText(sentence, text, title);
  if (!first || !last || words.length === 0) return undefined;
  return {
    person,
    at: title.at,
    title: words,
    tenure: title.tenure,
    span: { start: first.start, end: last.end },
    sentence: person.sentence,
    rule,
  };
}

/** "Foreign Minister Jane Doe of France". */
function ownerBehind(
  sentence: Sentence,
  mentions: readonly MentionSpan[],
  person: MentionSpan,
): MentionSpan | undefined {
  const of = afterBracket(sentence, person.to);
  if (lower(sentence, of) !== "of") return undefined;
  const next = lower(sentence, of + 1) === "the" ? of + 2 : of + 1;
  return mentions.find((m) => m.kind === "Government" && m.from === next);
}

/** "Mexico's Foreign Minister Jane Doe", "U.S. Secretary of State John Doe". */
function before(sentence: Sentence, text: string, mentions: readonly MentionSpan[], person: MentionSpan) {
  let end = person.from;
  while (end > 0 && HONORIFICS.has(sentence.tokens[end - 1]?.text ?? "")) end--;
  for (let head = end - 1; head >= Math.max(0, end - 7); head--) {
    if (!isOfficeHead(sentence, head)) {
      const token = sentence.tokens[head];
      const mayStandBetween =
        isCapitalized(token) || ["of", "for", "the", "and", "-"].includes(lower(sentence, head));
      if (!mayStandBetween) return undefined;
      continue;
    }
    const rest = complement(sentence, mentions, head, end);
    if (rest.to !== end) return undefined;
    const title = extendLeft(sentence, mentions, head, end);
    const at = rest.at ?? title.at ?? ownerBehind(sentence, mentions, person);
    return officeOf(sentence, text, person, { ...title, at }, "office.title-before-name");
  }
  return undefined;
}

/** "Jane Doe, Mexico's foreign minister", "John Doe (L), the U.S. assistant secretary for …". */
function after(sentence: Sentence, text: string, mentions: readonly MentionSpan[], person: MentionSpan) {
  let i = afterBracket(sentence, person.to);
  const separator = sentence.tokens[i]?.text ?? "";
  if (separator !== "," && !/^[–—-]$/u.test(separator)) return undefined;
  i++;
  if (["the", "a", "an", "who"].includes(lower(sentence, i))) i++;
  if (["is", "was"].includes(lower(sentence, i))) i++;
  if (["the", "a", "an"].includes(lower(sentence, i))) i++;
  for (let head = i; head < Math.min(sentence.tokens.length, i + 8); head++) {
    if (!isOfficeHead(sentence, head)) {
      if (/^(?:VERB|AUX|ADP|PUNCT|PRON|CCONJ)$/u.test(sentence.tokens[head]?.pos ?? "")) {
        if (!/^[.()]$/u.test(sentence.tokens[head]?.text ?? "")) return undefined;
      }
      continue;
    }
    // "secretary general", "attorney general": the last head counts.
    while (isOfficeHead(sentence, head + 1)) head++;
    // The next one's title: "Jane Doe, Foreign Minister John Roe and …".
    if (mentions.some((m) => m.kind === "Person" && m.form === "name" && m.from === head + 1))
      return undefined;
    const rest = complement(sentence, mentions, head, sentence.tokens.length);
    if (mentions.some((m) => m.kind === "Person" && m.form === "name" && m.from === rest.to))
      return undefined;
    const title = extendLeft(sentence, mentions, head, rest.to);
    if (title.from < i) return undefined;
    return officeOf(sentence, text, person, { ...title, at: rest.at ?? title.at }, "office.title-after-name");
  }
  return undefined;
}

/** Offices that a sentence's titles say, one for each person. */
export function titlesIn(sentence: Sentence, text: string, mentions: readonly MentionSpan[]): Office[] {
  return mentions
    .filter((m) => m.kind === "Person" && m.form === "name")
    .flatMap((person) => [before(sentence, text, mentions, person), after(sentence, text, mentions, person)])
    .filter((office) => office !== undefined);
}
