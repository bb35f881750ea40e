import { isPublicationStamp } from "../stamps.ts";
import { fold } from "./fold.ts";
import { LABELS, LINES, LIST_HEADINGS, SECTIONS } from "./rules.ts";
import { looksLikeHeadline, looksLikeProse } from "./shape.ts";

/** No rule looks at a longer line: longer ones hold text. */
const MAX_LENGTH = 320;
const MAX_LISTED = 25;

const whole = (rules: readonly RegExp[]): RegExp[] =>
  rules.map((rule) => new RegExp(`^(?:${rule.source})$`, "u"));
const HEADING_RULES = whole(LIST_HEADINGS);
const LINE_RULES = whole(LINES);

const MENU_SEPARATOR = /\s*[|•·›»>/]+\s*/u;

/** What is left of a line once arrows, bullets and closing marks are gone. */
const bare = (line: string): string => fold(line).replace(/^[\s•·▪▶►»›>|*#+-]+|[\s•·▶►»›>|*.:!…+-]+$/gu, "");

function isMenu(line: string): boolean {
  const entries = line.split(MENU_SEPARATOR).filter(Boolean);
  const known = entries.filter((entry) => LABELS.has(entry) || SECTIONS.has(entry)).length;
  return entries.length >= 2 && known * 2 >= entries.length && known >= 2;
}

const isListHeading = (line: string): boolean => line.length <= 80 && matches(HEADING_RULES, bare(line));
const matches = (rules: readonly RegExp[], line: string): boolean => rules.some((rule) => rule.test(line));

/** A line that is not of the article, whatever stands around it. */
export function isBoilerplate(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const text = bare(line);
  if (LABELS.has(text) || isMenu(text) || isPublicationStamp(line)) return true;
  return matches(LINE_RULES, text) || isListHeading(line);
}

/**
 * The paragraphs that are of the article. A list of other articles under its heading goes, once prose has come
 * before it: above that stands the article's own title. A section's name goes beside what goes.
 */
export function dropBoilerplate(paragraphs: readonly string[]): string[] {
  const goes = paragraphs.map(isBoilerplate);
  dropListed(paragraphs, goes);
  dropSections(paragraphs, goes);
  return paragraphs.filter((_, i) => !goes[i]);
}

function dropListed(paragraphs: readonly string[], goes: boolean[]): void {
  let left = 0;
  let prose = false;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (goes[i]) {
      if (prose && isListHeading(paragraph)) left = MAX_LISTED;
    } else if (left > 0 && looksLikeHeadline(paragraph)) {
      goes[i] = true;
      left--;
    } else {
      left = 0;
      prose ||= looksLikeProse(paragraph);
    }
  }
}

function dropSections(paragraphs: readonly string[], goes: boolean[]): void {
  const section = paragraphs.map((paragraph) => paragraph.length <= 30 && SECTIONS.has(bare(paragraph)));
  for (let i = 0; i < paragraphs.length;) {
    let end = i;
    while (end < paragraphs.length && section[end] && !goes[end]) end++;
    const beside = goes[i - 1] === true || goes[end] === true;
    if (end - i > 1 || (end > i && beside)) goes.fill(true, i, end);
    i = Math.max(end, i + 1);
  }
}
