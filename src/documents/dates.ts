import { MONTH, WEEKDAY, WEEKDAYS, findDates, isFull, isoDate, monthNumber } from "./calendar.ts";
import type { CalendarDate } from "./calendar.ts";

export type Direction = "past" | "future";

/** Longer than any expression of time; what is longer is a sentence. */
const MAX_LENGTH = 80;
const DAY_MS = 86_400_000;

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

const COUNT = `(\\d{1,3}|${Object.keys(NUMBERS).join("|")})`;

/** Midnight in universal time: days are counted, so no zone may shift them. */
type Day = Date;

function toDay(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso ?? "");
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  const valid = isoDate({ year, month, day });
  return valid === undefined ? undefined : new Date(`${valid}T00:00:00Z`);
}

const calendar = (day: Day): Required<CalendarDate> => ({
  year: day.getUTCFullYear(),
  month: day.getUTCMonth() + 1,
  day: day.getUTCDate(),
});

const plusDays = (day: Day, count: number): Day => new Date(day.getTime() + count * DAY_MS);

const dayOf = (day: Day): string | undefined => isoDate(calendar(day));

function monthOf(day: Day, plus = 0): string | undefined {
  const moved = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + plus, 1));
  return isoDate({ ...calendar(moved), day: undefined });
}

/** A week is known by its month alone, and not at all where it lies in two. Weeks start on Monday. */
function weekOf(day: Day): string | undefined {
  const monday = plusDays(day, -((day.getUTCDay() + 6) % 7));
  const month = monthOf(monday);
  return monthOf(plusDays(monday, 6)) === month ? month : undefined;
}

function weekday(
  name: string,
  modifier: string | undefined,
  base: Day,
  direction: Direction,
): string | undefined {
  const wanted = WEEKDAYS.findIndex((day) => day.startsWith(name.slice(0, 3).toLowerCase()));
  const today = base.getUTCDay();
  const monday = plusDays(base, -((today + 6) % 7));
  if (modifier === "next") return dayOf(plusDays(monday, 7 + ((wanted + 6) % 7)));
  if (modifier === "this") return dayOf(plusDays(monday, (wanted + 6) % 7));
  const back = (today - wanted + 7) % 7;
  if (modifier === "last") return dayOf(plusDays(base, -(back || 7)));
  return dayOf(plusDays(base, direction === "past" ? -back : (7 - back) % 7));
}

function distance(count: number, unit: string, base: Day): string | undefined {
  if (unit === "day") return dayOf(plusDays(base, count));
  if (unit === "week") return weekOf(plusDays(base, 7 * count));
  if (unit === "fortnight") return weekOf(plusDays(base, 14 * count));
  if (unit === "month") return monthOf(base, count);
  return isoDate({ year: base.getUTCFullYear() + count });
}

interface Rule {
  pattern: RegExp;
  resolve: (match: RegExpExecArray, base: Day, direction: Direction) => string | undefined;
}

const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${source}(?!\\p{L})`, "iu");
const UNIT = "(day|week|fortnight|month|year)";
const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
};
const FIXED: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

const RULES: readonly Rule[] = [
  {
    pattern: word("(yesterday|today|tonight|tomorrow)"),
    resolve: ([, name = ""], base) => dayOf(plusDays(base, FIXED[name.toLowerCase()] ?? 0)),
  },
  {
    pattern: word(`${COUNT}\\s${UNIT}s?\\s(ago|earlier|before|later|from now)`),
    resolve: ([, count = "", unit = "", side = ""], base) => {
      const number = NUMBERS[count.toLowerCase()] ?? Number(count);
      return distance(/later|from/iu.test(side) ? number : -number, unit.toLowerCase(), base);
    },
  },
  {
    pattern: word(`(last|past|previous|this|next|coming)\\s(week|month|year)`),
    resolve: ([, step = "", unit = ""], base) =>
      distance(STEPS[step.toLowerCase()] ?? 0, unit.toLowerCase(), base),
  },
  {
    pattern: word(`(?:(last|next|this)\\s)?(${WEEKDAY})`),
    resolve: ([, modifier, name = ""], base, direction) =>
      isCapital(name) ? weekday(name, modifier?.toLowerCase(), base, direction) : undefined,
  },
  {
    pattern: word(`(?:(last|next|this)\\s)?(${MONTH})(?!\\s?\\d)`),
    resolve: ([, modifier, name = ""], base, direction) =>
      isCapital(name)
        ? yearFor({ month: monthNumber(name) }, base, modifierDirection(modifier, direction))
        : undefined,
  },
];

function modifierDirection(modifier: string | undefined, direction: Direction): Direction {
  if (modifier === undefined) return direction;
  return modifier.toLowerCase() === "next" ? "future" : "past";
}

/** "may", "march" and "sat" are verbs. */
const isCapital = (name: string): boolean => /^\p{Lu}/u.test(name);

/** The last such day or month up to the base, or the first from it on. A leap day waits for its year. */
function yearFor(date: CalendarDate, base: Day, direction: Direction): string | undefined {
  const now = date.day === undefined ? monthOf(base) : dayOf(base);
  const step = direction === "past" ? -1 : 1;
  for (let moved = 0; moved <= 8; moved++) {
    const iso = isoDate({ ...date, year: base.getUTCFullYear() + step * moved });
    if (iso === undefined || now === undefined) continue;
    if (direction === "past" ? iso <= now : iso >= now) return iso;
  }
  return undefined;
}

/**
 * The day that an expression of time means, seen from the document's date: an ISO date ("on Monday"), or its
 * month ("in January", "last week") or year ("last year") alone. Undefined where it names no day, or where a
 * document's date is needed and not known to the day.
 * A day without year or week is the last such day, or with direction "future" ("will meet on Thursday") the
 * next; the document's own day counts as either.
 */
export function resolveRelativeDay(
  expression: string,
  documentDate: string | undefined,
  direction: Direction = "past",
): string | undefined {
  const text = expression.trim().replace(/\s+/gu, " ");
  if (text.length === 0 || text.length > MAX_LENGTH) return undefined;
  const dates = findDates(text);
  const absolute = dates.find(isFull) ?? dates[0];
  if (absolute?.year !== undefined) return isoDate(absolute);
  const base = toDay(documentDate);
  if (base && absolute) return yearFor(absolute, base, direction);
  if (base) {
    for (const { pattern, resolve } of RULES) {
      const match = pattern.exec(text);
      if (match) return resolve(match, base, direction);
    }
  }
  const year = /^(?:in |during |of |early |late |mid-)*((?:17|18|19|20)\d{2})$/iu.exec(text)?.[1];
  return year === undefined ? undefined : isoDate({ year: Number(year) });
}
