import { isKeyword, isSymbol, nameOf, tokenize } from "../../cypher/tokens.ts";
import type { Token } from "../../cypher/tokens.ts";
import { clausesOf, itemsOf } from "./clauses.ts";
import type { Clause, Item } from "./clauses.ts";
import { kindOf, variablesOf } from "./kinds.ts";
import type { ValueKind } from "./kinds.ts";

export interface Rewritten {
  cypher: string;
  /** What the columns hold, by name, where Grafeo would not say. */
  kinds: Map<string, ValueKind>;
}

/**
 * A query as Grafeo wants it: with an alias for every expression that is returned, since without one it gives
 * bare numbers for nodes in some places, and names columns in its own spelling; and with a limit, where it has
 * none, so that no more is computed than is shown.
 *
 * @param limit of rows; undefined where the query writes: a limit could stop it half-way
 */
export function rewrite(cypher: string, limit?: number): Rewritten {
  const tokens = tokenize(cypher);
  if (isSymbol(tokens.at(-1), ";")) tokens.pop();
  if (isKeyword(tokens[0], "EXPLAIN", "PROFILE")) return { cypher, kinds: new Map() };
  const parts = partsOf(clausesOf(tokens));
  const inserts = parts.flatMap(({ items }) => items.flatMap((item) => aliasFor(cypher, item)));
  const end = tokens.at(-1)?.end;
  if (limit !== undefined && end !== undefined && parts.length === 1 && parts[0]?.limitable) {
    inserts.push({ at: end, text: ` LIMIT ${limit}` });
  }
  return { cypher: inserted(cypher, inserts), kinds: kindsOf(cypher, parts) };
}

interface Part {
  before: Clause[];
  items: Item[];
  limitable: boolean;
}

/** What UNION joins, each with what its RETURN gives. */
function partsOf(clauses: readonly Clause[]): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let end = 0; end <= clauses.length; end++) {
    if (end < clauses.length && clauses[end]?.keyword !== "UNION") continue;
    const part = clauses.slice(start, end);
    start = end + 1;
    const at = part.findLastIndex(({ keyword }) => keyword === "RETURN");
    const returns = part[at];
    if (returns === undefined) continue;
    const limitable = part.slice(at + 1).every(({ keyword }) => ["ORDER", "SKIP"].includes(keyword));
    parts.push({ before: part.slice(0, at), items: itemsOf(returns), limitable });
  }
  return parts;
}

interface Insert {
  at: number;
  text: string;
}

function aliasFor(cypher: string, { expression, alias }: Item): Insert[] {
  const last = expression.at(-1);
  if (alias !== undefined || last === undefined || isSymbol(expression[0], "*")) return [];
  const name = columnName(cypher, expression);
  return name.includes("`") ? [] : [{ at: last.end, text: ` AS \`${name}\`` }];
}

function columnName(cypher: string, expression: readonly Token[]): string {
  const [first] = expression;
  if (expression.length === 1) return nameOf(first) ?? first?.text ?? "";
  return cypher.slice(first?.start, expression.at(-1)?.end);
}

function inserted(cypher: string, inserts: readonly Insert[]): string {
  let at = 0;
  const pieces = inserts.flatMap((insert) => {
    const piece = [cypher.slice(at, insert.at), insert.text];
    at = insert.at;
    return piece;
  });
  return [...pieces, cypher.slice(at)].join("");
}

/** Of the columns on whose kind all parts agree. */
function kindsOf(cypher: string, parts: readonly Part[]): Map<string, ValueKind> {
  const [first = new Map<string, ValueKind>(), ...others] = parts.map(({ before, items }) => {
    const variables = variablesOf(before);
    const all = items.some(({ expression }) => isSymbol(expression[0], "*")) ? variables : [];
    const kinds = new Map<string, ValueKind>(all);
    for (const { expression, alias } of items) {
      const kind = kindOf(expression, variables);
      if (kind !== undefined) kinds.set(alias ?? columnName(cypher, expression), kind);
    }
    return kinds;
  });
  return new Map([...first].filter(([name, kind]) => others.every((kinds) => kinds.get(name) === kind)));
}
