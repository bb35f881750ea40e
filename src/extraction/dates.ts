import { resolveRelativeDay } from "../documents/dates.ts";
import type { Direction } from "../documents/dates.ts";
import type { Analysis, Sentence } from "../language/analysis.ts";
import type { MentionSpan } from "./mentions/index.ts";

const DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
const EXPRESSION = new RegExp(
  [
    `(?:${DAY},? )?${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, ?\\d{4})?`,
    `\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \\d{4})?`,
    `(?:last |next |this )?${DAY}`,
    `\\b(?:yesterday|today|tomorrow)\\b`,
    `(?:last|next|this) (?:week|month|year)`,
    `${MONTH} \\d{4}`,
    `(?<=\\bin )(?:${MONTH}|(?:19|20)\\d{2})\\b`,
    `\\b\\d{4}-\\d{2}-\\d{2}\\b`,
  ].join("|"),
  "gu",
);

const AHEAD = /\b(?:will|next|due to|scheduled|plans? to|set for|upcoming|tomorrow)\b/iu;
/** Characters between an event and the time that is its. */
const REACH = 120;

interface TimeExpression {
  start: number;
  end: number;
  text: string;
}

function expressionsIn(sentence: Sentence, text: string): TimeExpression[] {
  const words = text.slice(sentence.start, sentence.end);
  return [...words.matchAll(EXPRESSION)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    text: match[0],
  }));
}

/**
 * The day of an event, from the expression of time that stands nearest to it in its sentence, seen from the
 * document's date: an ISO date, month or year.
 */
export function dateFinder(
  analysis: Analysis,
  documentDate: string | undefined,
): (mention: MentionSpan) => string | undefined {
  const expressions = new Map<number, TimeExpression[]>();
  return (mention) => {
    const sentence = analysis.sentences[mention.sentence];
    if (!sentence) return undefined;
    const here = expressions.get(mention.sentence) ?? expressionsIn(sentence, analysis.text);
    expressions.set(mention.sentence, here);
    const distance = (e: TimeExpression): number =>
      e.start >= mention.end ? e.start - mention.end : Math.max(0, mention.start - e.end);
    const nearest = here.filter((e) => distance(e) <= REACH).sort((a, b) => distance(a) - distance(b))[0];
    if (!nearest) return undefined;
    const direction: Direction = AHEAD.test(analysis.text.slice(sentence.start, sentence.end))
      ? "future"
      : "past";
    return resolveRelativeDay(nearest.text, documentDate, direction);
  };
}
