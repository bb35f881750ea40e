import { isKeyword, isSymbol, nameOf } from "../../cypher/tokens.ts";
import type { Token } from "../../cypher/tokens.ts";

export interface Clause {
  /** In capitals; "" for what stands before the first. */
  keyword: string;
  /** Without the keyword. */
  tokens: Token[];
}

/** What RETURN or WITH gives: `expression AS alias`. */
export interface Item {
  expression: Token[];
  alias?: string;
}

const KEYWORDS = [
  ...["MATCH", "WITH", "UNWIND", "CALL", "YIELD", "RETURN", "UNION", "WHERE", "ORDER", "SKIP", "LIMIT"],
  ...["CREATE", "MERGE", "SET", "DELETE", "REMOVE", "FOREACH", "OPTIONAL", "DETACH"],
];

/** The clauses of a query; those of a subquery stay inside their clause. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  let clause: Clause = { keyword: "", tokens: [] };
  const clauses = [clause];
  for (const { token, depth, i } of nested(tokens)) {
    if (depth === 0 && isKeyword(token, ...KEYWORDS) && !isPartOfExpression(tokens, i)) {
      clause = { keyword: token.text.toUpperCase(), tokens: [] };
      clauses.push(clause);
    } else {
      clause.tokens.push(token);
    }
  }
  return clauses;
}

/** `n.limit`, `:Call`, `STARTS WITH`. */
function isPartOfExpression(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return isSymbol(before, ".", ":") || isKeyword(before, "STARTS", "ENDS", "AS");
}

/** Of RETURN or WITH, DISTINCT left out. */
export function itemsOf(clause: Clause): Item[] {
  const [first] = clause.tokens;
  const tokens = isKeyword(first, "DISTINCT") ? clause.tokens.slice(1) : clause.tokens;
  return splitAtCommas(tokens).map((expression) => {
    const alias = isKeyword(expression.at(-2), "AS") ? nameOf(expression.at(-1)) : undefined;
    return alias === undefined ? { expression } : { expression: expression.slice(0, -2), alias };
  });
}

export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const { token, depth } of nested(tokens)) {
    if (depth === 0 && isSymbol(token, ",")) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** Each token with how many brackets and CASEs it stands in; a bracket itself stands outside. */
export function* nested(tokens: readonly Token[]): Iterable<{ token: Token; depth: number; i: number }> {
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    if (isSymbol(token, ")", "]", "}") || isKeyword(token, "END")) depth = Math.max(0, depth - 1);
    yield { token, depth, i };
    if (isSymbol(token, "(", "[", "{") || isKeyword(token, "CASE")) depth += 1;
  }
}
