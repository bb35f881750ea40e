import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { UserError } from "../errors.ts";

/** A question kept in cypher/queries/NAME.cypher. */
export interface SavedQuery {
  name: string;
  title: string;
  /** What it shows. */
  description: string;
  /** Parameters with the values that they have where none is given; undefined where one must be. */
  params: Record<string, unknown>;
  cypher: string;
}

const FOLDER = fileURLToPath(new URL("../../cypher/queries/", import.meta.url));
const SUFFIX = ".cypher";

/** A name has no space; a query in Cypher has. */
export function isQueryName(text: string): boolean {
  return /^[\w.-]+$/.test(text.trim());
}

/**
 * Reads a saved question. Its head is comment lines: the title, then what it shows, then `$name = JSON` for each
 * parameter with a default, `$name` for one without.
 */
export function parseSavedQuery(name: string, cypher: string): SavedQuery {
  const head: string[] = [];
  for (const line of cypher.split("\n")) {
    if (!line.startsWith("//")) break;
    head.push(line.slice(2).trim());
  }
  const isParam = (line: string) => line.startsWith("$");
  const [title = name, ...description] = head.filter((line) => !isParam(line));
  const params = head.filter(isParam).map((line): [string, unknown] => {
    const [, param = "", value] = /^\$(\w+)(?:\s*=\s*(.+))?$/.exec(line) ?? [];
    return [param, value === undefined ? undefined : JSON.parse(value)];
  });
  return { name, title, description: description.join(" "), params: Object.fromEntries(params), cypher };
}

export function savedQueries(folder = FOLDER): SavedQuery[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(SUFFIX));
  return files.sort().map((file) => {
    const name = file.slice(0, -SUFFIX.length);
    return parseSavedQuery(name, readFileSync(`${folder}/${file}`, "utf8"));
  });
}

/** Throws where there is none of that name. */
export function savedQuery(name: string): SavedQuery {
  const all = savedQueries();
  const found = all.find((query) => query.name === name);
  if (found) return found;
  throw new UserError(`There is no saved question called ${name}.`, {
    remedy: `The saved ones are ${all.map((query) => query.name).join(", ")}.`,
    exitCode: 2,
  });
}

/** The parameters that were given over those that a saved question has by itself. Throws where one is missing. */
export function completeParams(query: SavedQuery, given: Record<string, unknown>): Record<string, unknown> {
  const params = { ...query.params, ...given };
  const missing = Object.keys(params).filter((name) => params[name] === undefined);
  if (missing.length > 0) {
    throw new UserError(`${query.name} needs ${missing.map((name) => `$${name}`).join(", ")}.`, {
      remedy: `Give it with --param ${missing[0] ?? ""}=value.`,
      exitCode: 2,
    });
  }
  return params;
}
