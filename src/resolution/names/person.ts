import { plainName } from "../../graph/ids.ts";
import { memo } from "./memo.ts";

/** A person's name as comparisons see it. */
export interface PersonName {
  /** Words in their order, plain, without a suffix of generation. */
  tokens: readonly string[];
  /** "jr", "ii". */
  suffix: string | undefined;
}

const SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);
/** From this length on, one letter more, less or other in a surname may be a slip. */
const LONG_SURNAME = 7;

export const personName = memo((name): PersonName => {
  const tokens = plainName(name).split(" ");
  const last = tokens.at(-1);
  const suffix = tokens.length > 1 && last !== undefined && SUFFIXES.has(last) ? last : undefined;
  return { tokens: suffix === undefined ? tokens : tokens.slice(0, -1), suffix };
});

/** Whether two names can be one person's: nothing in one contradicts the other. */
export function mayBeOnePerson(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return false;
  const [short, long] = a.tokens.length <= b.tokens.length ? [a.tokens, b.tokens] : [b.tokens, a.tokens];
  return isSurnameOf(short, long) || isShorter(short, long);
}

/** Whether `short` is the end of `long`, without the given name: "Garcia Lopez" of "Ana Garcia Lopez". */
export function isSurnameOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  const end = long.slice(-short.length);
  return short.every((token, i) => (i === short.length - 1 ? alike(token, end[i]) : token === end[i]));
}

/**
 * Whether `short` is `long` with names left out or cut to initials, the given name in both: "Donald J. Trump",
 * "Donald Trump". Where `short` has an initial, no name before it may be left out: George W. Bush is not
 * George H. W. Bush.
 */
function isShorter(short: readonly string[], long: readonly string[]): boolean {
  const [given, ...rest] = short;
  const [longGiven, ...longRest] = long;
  if (given === undefined || longGiven === undefined || !sameOrInitial(given, longGiven)) return false;
  if (short.length === 1) return long.length === 1;
  let next = 0;
  for (const [i, token] of rest.entries()) {
    const fits = (other: string): boolean =>
      i === rest.length - 1 ? alike(token, other) : sameOrInitial(token, other);
    let at = next;
    while (at < longRest.length && !fits(longRest[at] ?? "")) at++;
    if (at === longRest.length || (token.length === 1 && at > next)) return false;
    next = at + 1;
  }
  return true;
}

function sameOrInitial(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function alike(a: string, b: string | undefined): boolean {
  return b !== undefined && (a === b || isSlip(a, b));
}

/** Whether two long surnames that begin alike differ by one letter. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || !b.startsWith(a.charAt(0)) || Math.max(a.length, b.length) < LONG_SURNAME) return false;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB;
}
