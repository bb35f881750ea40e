/** Dates as they are written in news, read strictly: what is no day of the calendar is no date. */

export interface CalendarDate {
  year?: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
}

export interface WrittenDate extends CalendarDate {
  start: number;
  end: number;
}

/** Outside of these years it is a misprint or another calendar. The same on every machine and every day. */
const EARLIEST_YEAR = 1700;
const LATEST_YEAR = 2100;

const MONTH_PREFIXES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Source of a pattern for a month's name, full or shortened. */
export const MONTH =
  "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sep(?:t(?:ember)?)?\\.?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";

export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

/** Source of a pattern for a weekday's name, full or shortened. */
export const WEEKDAY =
  "(?:sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)";

export function monthNumber(name: string): number {
  return MONTH_PREFIXES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO date, or its month or year alone; undefined where there is no such day. A leap day needs its year. */
export function isoDate({ year, month, day }: CalendarDate): string | undefined {
  if (year === undefined || year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  const head = `${year}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return head;
  return day >= 1 && day <= daysInMonth(year, month) ? `${head}-${String(day).padStart(2, "0")}` : undefined;
}

const D = "(\\d{1,2})(?:st|nd|rd|th)?";
const TO = "(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?)?";
const Y = "(\\d{4})";

interface Form {
  pattern: RegExp;
  /** Takes the pattern's groups in order. */
  read: (first: string, second: string, third: string) => CalendarDate;
}

/** The more exact first: where two start at the same place, the first counts. */
const FORMS: readonly Form[] = [
  {
    pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu,
    read: (year, month, day) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    // "November 21, 2016", "February 29,2024", "Apr. 19-20, 2022"
    pattern: new RegExp(`(?<![\\p{L}\\d])(${MONTH})\\s?${D}${TO},?\\s?${Y}(?!\\d)`, "giu"),
    read: (month, day, year) => ({ year: Number(year), month: monthNumber(month), day: Number(day) }),
  },
  {
    // "21 November 2016", "the 28th of February, 2024"
    pattern: new RegExp(
      `(?<![\\p{L}\\d])${D}${TO}(?:\\s(?:of\\s)?|-)(${MONTH}),?(?:\\s|-)${Y}(?!\\d)`,
      "giu",
    ),
    read: (day, month, year) => ({ year: Number(year), month: monthNumber(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(${MONTH})\\s?${D}${TO}(?![\\d:%])`, "giu"),
    read: (month, day) => ({ month: monthNumber(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])${D}${TO}\\s(?:of\\s)?(${MONTH})(?!\\p{L})`, "giu"),
    read: (day, month) => ({ month: monthNumber(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(${MONTH}),?\\s(?:of\\s)?${Y}(?!\\d)`, "giu"),
    read: (month, year) => ({ year: Number(year), month: monthNumber(month) }),
  },
];

/** A leap year stands in where none is written. */
function exists(date: CalendarDate): boolean {
  return isoDate({ ...date, year: date.year ?? 2000 }) !== undefined;
}

/** All dates with at least month and day, or month and year, in the order in which they stand. */
export function findDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const date = read(match[1] ?? "", match[2] ?? "", match[3] ?? "");
      if (exists(date)) found.push({ ...date, start, end });
    }
  }
  // Of overlapping ones the earlier form counts; the sort is stable.
  const kept: WrittenDate[] = [];
  for (const date of found.sort((a, b) => a.start - b.start)) {
    if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  }
  return kept;
}

/** The first date in the text that has its year and day. */
export function findFullDate(text: string): (WrittenDate & Required<CalendarDate>) | undefined {
  return findDates(text).find(isFull);
}

export function isFull<T extends CalendarDate>(date: T): date is T & Required<CalendarDate> {
  return date.year !== undefined && date.month !== undefined && date.day !== undefined;
}

/**
 * A date that a file states in a field of its own: ISO with or without time, RFC 2822, written out, 20161122,
 * 21/11/2016, seconds or milliseconds since 1970. Undefined where day and month cannot be told apart.
 * The day is the one that is written, whatever the time zone.
 */
export function readStatedDate(value: string): string | undefined {
  const text = value.trim().slice(0, 80);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?$/u.exec(text);
  if (compact)
    return isoDate({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) });
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d-])/u.exec(text);
  if (iso) {
    const [month, day] = [iso[2], iso[3]].map((part) => (part === undefined ? undefined : Number(part)));
    return isoDate({ year: Number(iso[1]), month, day });
  }
  if (/^\d{9,13}(?:\.\d+)?$/u.test(text)) {
    const number = Number(text);
    return new Date(number < 1e11 ? number * 1000 : number).toISOString().slice(0, 10);
  }
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u.exec(text);
  if (numeric) {
    const [first, second, year] = numeric.slice(1).map(Number);
    if (first === undefined || second === undefined) return undefined;
    if (first > 12) return isoDate({ year, month: second, day: first });
    return second > 12 || first === second ? isoDate({ year, month: first, day: second }) : undefined;
  }
  const written = findFullDate(text) ?? findDates(text)[0];
  return written && isoDate(written);
}
