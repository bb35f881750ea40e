import { WEEKDAY, findDates, isFull, isoDate } from "./calendar.ts";

/** Longer than any line that only says when something was published. */
const MAX_LENGTH = 160;

const LABEL =
  /^[([]?(?:(?:first |originally |last )?(?:published|posted|updated|modified|created|issued|released|uploaded)|publication date|last update|pub(?:lish)? ?date|date(?: of publication)?)(?![\p{L}\d])/iu;

/** What may stand beside a date on such a line: times, zones, weekdays, little words. */
const FILLER = new RegExp(
  [
    LABEL.source.slice(1),
    `(?<!\\p{L})${WEEKDAY}(?!\\p{L})`,
    "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?",
    "(?<!\\p{L})(?:\\d{1,2}\\s?)?[ap]\\.?m\\.?(?!\\p{L})",
    "(?<!\\p{L})(?:at|on|in|updated|published|posted|gmt|utc|edt|est|et|cdt|cst|mdt|mst|pdt|pst|pt|bst|cet|cest|eet|ist|jst|kst|hkt|sgt|wib|eat|wat|sast|local time|hrs|hours)(?!\\p{L})",
    "[+-]\\d{2}:?\\d{2}",
  ].join("|"),
  "giu",
);

export interface Stamp {
  /** ISO date, the first on the line. */
  date: string;
  /** The line says what the date is: "Published", "Updated", "Date:". */
  labelled: boolean;
  /** It says when it was changed, not when it came out. */
  updated: boolean;
  /** What else stands on the line, dates, times and their labels gone. */
  rest: string;
}

/** What says that a date is that of publication, where nothing else stands between the two. */
function labelOf(before: string): string | undefined {
  const label = LABEL.exec(before)?.[0];
  return label === undefined || /[\p{L}\p{N}]/u.test(before.replace(FILLER, " ")) ? undefined : label;
}

/** Reads a line such as "Published February 29,2024" or "By A. Reporter | 3 March 2020, 10:15 GMT". */
export function readStamp(line: string): Stamp | undefined {
  if (line.length > MAX_LENGTH) return undefined;
  const dates = findDates(line).filter(isFull);
  const [first] = dates;
  const date = first && isoDate(first);
  if (!first || date === undefined) return undefined;
  let rest = line;
  for (const { start, end } of dates.reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const label = labelOf(line.slice(0, first.start));
  return {
    date,
    labelled: label !== undefined,
    updated: label !== undefined && /updat|modif/iu.test(label),
    rest: rest.replace(FILLER, " ").replace(/\s+/gu, " ").trim(),
  };
}

/** Nothing but when it was published, and says so. */
export function isPublicationStamp(line: string): boolean {
  if (!LABEL.test(line)) return false;
  const stamp = readStamp(line);
  return stamp !== undefined && stamp.labelled && !/[\p{L}\p{N}]/u.test(stamp.rest);
}

const CRAWL_PREFIX =
  /^(?:(?:pub(?:lish(?:ed)?)?[_ ]?)?date:? (?<date>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?: |$))+/iu;

/** The date that a crawler put before a text, as in "date 2016-11-22 The ministers met". */
export function crawlDate(line: string): string | undefined {
  const date = CRAWL_PREFIX.exec(line.slice(0, MAX_LENGTH))?.groups?.date;
  return date === undefined ? undefined : findDates(date).map(isoDate)[0];
}

export function dropCrawlPrefix(line: string): string {
  let rest = line;
  for (;;) {
    const prefix = CRAWL_PREFIX.exec(rest.slice(0, MAX_LENGTH))?.[0];
    if (prefix === undefined) return rest;
    rest = rest.slice(prefix.length);
  }
}
