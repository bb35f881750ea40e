import type { Span } from "../../graph/types.ts";
import { BEFORE_NUMBER, GENERAL, STARTERS, STATES, TITLES } from "./abbreviations.ts";
import { separates } from "./hyphens.ts";

/** A token as found in the text; `stop` if it ends in the full stop of an abbreviation. */
export interface RawToken extends Span {
  text: string;
  stop?: "title" | "initial" | "general";
}

const SPACE = /[\s\p{Cc}\p{Cf}\p{Zs}]+/uy;
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}/iuy;
const EMAIL = /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy;
const EMAIL_START = /[\p{L}\p{N}._+-]/u;
const HANDLE = /[@#][\p{L}\p{N}_]+/uy;
/** "5.8", "1,200,000", "12/05/2020", "10:30", "21st", "750-million", "5.8bn". */
const NUMBER =
  /\d+(?:(?:,\d{3}(?!\d))+(?:\.\d+)?|(?:[/-]\d{1,2}){1,2}(?:[/-]\d{2,4})?(?!\d)|[.:]\d+(?:\.\d+)*)?(?:-?(?:\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*))?/uy;
const LETTERS_WITH_STOPS = /Ph\.D\.?|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/uy;
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’‘ʼ‐‑&-][\p{L}\p{N}\p{M}_]+)*/uy;
const MARKS = /\.{2,}|…|--+|``|''|(?:US|A|C|NZ|HK)?\$|[!?]+|./suy;
const CLITIC = /(?:['’‘]s|n['’]t|['’](?:re|ve|ll|d|m))$/iu;
const MOST_CLITICS = 2;
const CANNOT = /^cannot$/i;
const CURRENCY = /(?:US|A|C|NZ|HK)\$/uy;
const TRAILING = /[.,;:!?'"’”)\]}»]+$/;
const HYPHEN = /[-‐‑]/;
const CAPITAL = /^\p{Lu}/u;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The tokens of text from `start` to `end`; linear in its length. */
export function tokenize(text: string, { start, end }: Span): RawToken[] {
  const stretch = end < text.length ? text.slice(0, end) : text;
  const tokens: RawToken[] = [];
  let at = start;
  while (at < end) {
    const space = matchAt(SPACE, stretch, at);
    if (space) {
      at += space.length;
      continue;
    }
    const found = nextTokens(stretch, at, tokens.at(-1));
    for (const each of found) tokens.push(each);
    at = found.at(-1)?.end ?? at + 1;
  }
  return tokens;
}

function token(text: string, start: number, end: number, stop?: RawToken["stop"]): RawToken {
  const raw: RawToken = { start, end, text: text.slice(start, end) };
  if (stop) raw.stop = stop;
  return raw;
}

/** One token, or the few that one word falls into. */
function nextTokens(text: string, at: number, previous: RawToken | undefined): RawToken[] {
  const first = text.charAt(at);
  const address = addressAt(text, at, first);
  if (address) return [token(text, at, at + address.length)];
  const currency = first <= "Z" ? matchAt(CURRENCY, text, at) : undefined;
  if (currency) return [token(text, at, at + currency.length)];
  const stops =
    text[at + 1] === "." || text.startsWith("Ph.D", at) ? matchAt(LETTERS_WITH_STOPS, text, at) : undefined;
  if (stops) return [token(text, at, at + stops.length, "general")];
  const number = first <= "9" ? matchAt(NUMBER, text, at) : undefined;
  if (number) return splitWord(text, at, at + number.length);
  const word = matchAt(WORD, text, at);
  if (word) {
    const end = at + word.length;
    const stop = abbreviation(text, word, end, previous);
    return stop ? [token(text, at, end + 1, stop)] : splitWord(text, at, end);
  }
  const mark = matchAt(MARKS, text, at) ?? text.charAt(at);
  return [token(text, at, at + mark.length)];
}

function addressAt(text: string, at: number, first: string): string | undefined {
  const url = /[hw]/i.test(first) ? matchAt(URL, text, at)?.replace(TRAILING, "") : undefined;
  if (url !== undefined) return url;
  if (first === "@" || first === "#") return matchAt(HANDLE, text, at);
  return EMAIL_START.test(first) ? matchAt(EMAIL, text, at) : undefined;
}

/** What the full stop after a word makes of it, if it belongs to the word. */
function abbreviation(
  text: string,
  word: string,
  end: number,
  previous: RawToken | undefined,
): RawToken["stop"] {
  if (text[end] !== ".") return undefined;
  if (TITLES.has(word) && /^\s+\S/.test(text.slice(end + 1, end + 4))) return "title";
  const next = /^\s{0,4}(\S\S{0,11})/.exec(text.slice(end + 1, end + 17))?.[1] ?? "";
  if (BEFORE_NUMBER.has(word) && /^\d/.test(next)) return "title";
  if (STATES.has(word) && previous && /^[,(]$/.test(previous.text)) return "general";
  if (GENERAL.has(word)) return "general";
  const nextWord = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word) && CAPITAL.test(next) && !STARTERS.has(nextWord)) return "initial";
  return undefined;
}

/** Cuts a word at its clitics ("would", "n't", "'ve") and at the hyphens that stand between two mentions. */
function splitWord(text: string, start: number, end: number): RawToken[] {
  const clitics: RawToken[] = [];
  let cut = end;
  while (clitics.length < MOST_CLITICS) {
    const clitic = CLITIC.exec(text.slice(Math.max(start, cut - 4), cut))?.[0];
    if (!clitic || cut - clitic.length === start) break;
    clitics.unshift(token(text, cut - clitic.length, cut));
    cut -= clitic.length;
  }
  if (cut - start === 6 && CANNOT.test(text.slice(start, cut))) {
    return [token(text, start, start + 3), token(text, start + 3, cut), ...clitics];
  }
  return [...splitHyphens(text, start, cut), ...clitics];
}

function splitHyphens(text: string, start: number, end: number): RawToken[] {
  if (!HYPHEN.test(text.slice(start, end))) return [token(text, start, end)];
  const tokens: RawToken[] = [];
  let from = start;
  let partStart = start;
  for (let i = start; i < end; i += 1) {
    if (!HYPHEN.test(text.charAt(i))) continue;
    const rest = /^[^-‐‑]*/.exec(text.slice(i + 1, Math.min(end, i + 40)))?.[0] ?? "";
    if (separates(text.slice(partStart, Math.min(i, partStart + 40)), rest)) {
      tokens.push(token(text, from, i), token(text, i, i + 1));
      from = i + 1;
    }
    partStart = i + 1;
  }
  tokens.push(token(text, from, end));
  return tokens;
}
