import { findDates, isFull } from "../calendar.ts";
import { looksLikeHeadline } from "../clean/shape.ts";
import { readStamp } from "../stamps.ts";
import { looksLikeCaption } from "./caption.ts";
import { findSource } from "./source.ts";

/** How many lines above the title are passed over: a date, a byline, an outlet's name. */
const MAX_ABOVE = 4;

const NOT_TITLE = [
  /^(?:by|BY|By|text by|Text by|[Rr]eported by|[Pp]osted by)\s\p{Lu}/u,
  /^(?:photo|image|picture|credit|source|caption|video|editor['’]s note)s?\s?[:|/]|^for immediate release/iu,
  /^(?:https?:|www\.|\S+@\S+\.)/iu,
];
const DATELINE = /^\p{Lu}[\p{Lu}\s.,'’/-]{2,40}(?:,[^()]{3,20})?\s*(?:\([\p{L} ]{2,30}\)|[-–—]\s)/u;

function isStampLine(line: string): boolean {
  const stamp = readStamp(line);
  return stamp !== undefined && (stamp.labelled || !/[\p{L}\p{N}]/u.test(stamp.rest));
}

/** A line above the title that says something about the article instead of naming it. */
function isAbove(line: string): boolean {
  return isStampLine(line) || NOT_TITLE.some((pattern) => pattern.test(line)) || isOutlet(line);
}

const isOutlet = (line: string): boolean => line.length <= 60 && findSource([line]) !== undefined;

/** The headline that a text starts with; undefined where it starts with a sentence or a caption. */
export function findTitle(paragraphs: readonly string[]): string | undefined {
  const start = paragraphs.slice(0, MAX_ABOVE + 1).findIndex((line) => !isAbove(line));
  const line = start === -1 ? undefined : paragraphs[start];
  if (line === undefined || !looksLikeHeadline(line)) return undefined;
  const caption = looksLikeCaption(line) || (line.length > 120 && findDates(line).some(isFull));
  return caption || isDateline(line) ? undefined : line;
}

/** "KABUL - The minister said", and not "UNITED NATIONS - A HISTORY" nor "BREXIT – What happens next". */
function isDateline(line: string): boolean {
  return DATELINE.test(line) && /\([^)]+\)\s*[-–—]/u.test(line);
}
