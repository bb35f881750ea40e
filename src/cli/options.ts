import { InvalidArgumentError, Option } from "commander";
import { FORMAT_IDS } from "../formats/format-ids.ts";

export const DEFAULT_STORE = ".entente";

export const storeOption = () =>
  new Option("--store <location>", "the workspace: a folder, bolt://… or neo4j://…")
    .env("ENTENTE_STORE")
    .default(DEFAULT_STORE)
    // An empty variable is none.
    .argParser((location) => location || DEFAULT_STORE);

export const formatOption = () =>
  new Option("--format <format>", "how to write it (default: by the name of --output, else json)").choices(
    FORMAT_IDS,
  );

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000 };

/** "500ms", "10s", "2m" or plain seconds → milliseconds. */
export function parseDuration(text: string): number {
  const [, digits, unit = "s"] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text.trim()) ?? [];
  const ms = Math.round(Number(digits) * (UNITS[unit] ?? 1));
  if (!(ms > 0)) throw new InvalidArgumentError("Give a time such as 500ms, 10s or 2m.");
  return ms;
}

/** A whole number of at least 1. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count < 1) {
    throw new InvalidArgumentError("Give a whole number of at least 1.");
  }
  return count;
}

/** 0 stands for any free port. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new InvalidArgumentError("Give a number from 0 to 65535; 0 takes any free port.");
  }
  return port;
}

const LOOPBACK = ["127.0.0.1", "localhost", "::1"];

export function parseHost(text: string): string {
  if (LOOPBACK.includes(text)) return text;
  throw new InvalidArgumentError(
    "Whoever reaches the page can read and change the workspace, since nothing asks who they are yet: " +
      `only this computer may (${LOOPBACK.join(", ")}).`,
  );
}

/** "2016", "2016-11" or "2016-11-21", where such a day exists. */
export function parseDate(text: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const whole = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const date = new Date(`${whole}T00:00:00Z`);
  if (year === undefined || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(whole)) {
    throw new InvalidArgumentError("Give a date as 2016-11-21, 2016-11 or 2016.");
  }
  return text;
}

/** "name=value", repeated; a value is JSON, else text. */
export function parseParam(text: string, before: Record<string, unknown> = {}): Record<string, unknown> {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError("Give a parameter as name=value.");
  }
  return { ...before, [name]: jsonElseText(value) };
}

function jsonElseText(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** For options that take one of a fixed set of names, repeated: any case, `-` for `_`. */
export function parseOneOf<T extends string>(names: readonly T[]) {
  const plain = (text: string) => text.replaceAll("-", "_").toLowerCase();
  return (text: string, before: readonly T[] = []): readonly T[] => {
    const name = names.find((candidate) => plain(candidate) === plain(text));
    if (name === undefined) throw new InvalidArgumentError(`It is one of ${names.join(", ")}.`);
    return [...before, name];
  };
}
