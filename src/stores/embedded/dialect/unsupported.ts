import { isKeyword, isSymbol } from "../../cypher/tokens.ts";
import type { Token } from "../../cypher/tokens.ts";

/** Cypher that Neo4j knows and Grafeo does not. */
interface Unsupported {
  /** Whether it begins at this token. */
  at: (tokens: readonly Token[], i: number) => boolean;
  message: string;
  remedy: string;
}

const UNSUPPORTED: readonly Unsupported[] = [
  {
    at: (tokens, i) =>
      isSymbol(tokens[i], "|") && isSymbol(tokens[i - 2], ":") && !isSymbol(bracketBefore(tokens, i), "["),
    message: "The embedded store does not know alternatives of labels, (n:A|B).",
    remedy: "Write (n) WHERE n:A OR n:B.",
  },
  {
    at: (tokens, i) =>
      isKeyword(tokens[i], "COLLECT") &&
      isSymbol(tokens[i + 1], "(") &&
      isSymbol(tokens[closing(tokens, i + 1) + 1], "["),
    message: "The embedded store cannot take a part of collect(…) at once.",
    remedy: "Write WITH … collect(x) AS list, and then list[0..3].",
  },
  {
    at: (tokens, i) =>
      isKeyword(tokens[i], "DATE", "DATETIME", "TIME", "LOCALDATETIME", "LOCALTIME", "DURATION") &&
      isSymbol(tokens[i + 1], "(") &&
      isSymbol(tokens[closing(tokens, i + 1) + 1], "."),
    message: "The embedded store does not know the parts of a date, date().year.",
    remedy: "Dates in the graph are ISO texts: write toInteger(substring(d, 0, 4)).",
  },
];

/** Why Grafeo may have refused a query, and what to write instead. */
export function unsupportedIn(tokens: readonly Token[]): { message: string; remedy: string } | undefined {
  return UNSUPPORTED.find(({ at }) => tokens.some((_, i) => at(tokens, i)));
}

/** The bracket that is open at a token. */
function bracketBefore(tokens: readonly Token[], i: number): Token | undefined {
  let depth = 0;
  for (let at = i - 1; at >= 0; at--) {
    if (isSymbol(tokens[at], ")", "]", "}")) depth += 1;
    if (isSymbol(tokens[at], "(", "[", "{") && depth-- === 0) return tokens[at];
  }
  return undefined;
}

/** Index of the bracket that closes the one at `i`. */
function closing(tokens: readonly Token[], i: number): number {
  let depth = 0;
  for (let at = i; at < tokens.length; at++) {
    if (isSymbol(tokens[at], "(", "[", "{")) depth += 1;
    if (isSymbol(tokens[at], ")", "]", "}") && --depth === 0) return at;
  }
  return tokens.length;
}
