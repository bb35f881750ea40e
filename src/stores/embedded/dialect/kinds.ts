import { isKeyword, isSymbol, nameOf } from "../../cypher/tokens.ts";
import type { Token } from "../../cypher/tokens.ts";
import { itemsOf, nested, splitAtCommas } from "./clauses.ts";
import type { Clause } from "./clauses.ts";

/**
 * What an expression gives, or a list of it, as far as the query's text tells. Grafeo hands out bare numbers for
 * nodes in some places and bare texts for dates; this says which they are.
 */
export type ValueKind = "node" | "relationship" | "date" | "time" | "datetime" | "duration";

export type Variables = Map<string, ValueKind>;

const FUNCTIONS: Readonly<Record<string, ValueKind>> = {
  startnode: "node",
  endnode: "node",
  nodes: "node",
  relationships: "relationship",
  date: "date",
  time: "time",
  localtime: "time",
  datetime: "datetime",
  localdatetime: "datetime",
  duration: "duration",
};
/** They give what they are given. */
const PASSING = ["coalesce", "collect", "head", "last", "tail", "reverse"];

/** The variables that these clauses leave bound, those of a subquery left out. */
export function variablesOf(clauses: readonly Clause[]): Variables {
  let variables: Variables = new Map();
  for (const clause of clauses) {
    const { keyword, tokens } = clause;
    if (["MATCH", "CREATE", "MERGE"].includes(keyword)) bindPattern(tokens, variables);
    if (keyword === "WITH") variables = projected(clause, variables);
    if (keyword === "UNWIND") bind(variables, nameOf(tokens.at(-1)), kindOf(tokens.slice(0, -2), variables));
  }
  return variables;
}

function bindPattern(tokens: readonly Token[], variables: Variables): void {
  for (const [i, token] of tokens.entries()) {
    const name = nameOf(tokens[i + 1]);
    const calls =
      tokens[i - 1]?.type === "name" &&
      !/^(shortestPath|allShortestPaths)$/iu.test(tokens[i - 1]?.text ?? "");
    if (isSymbol(token, "(") && !calls && isSymbol(tokens[i + 2], ")", ":", "{")) {
      bind(variables, name, "node");
    }
    if (isSymbol(token, "[") && isSymbol(tokens[i - 1], "-") && isSymbol(tokens[i + 2], "]", ":", "*", "{")) {
      bind(variables, name, "relationship");
    }
  }
}

function projected(clause: Clause, variables: Variables): Variables {
  const items = itemsOf(clause);
  const after: Variables = items.some(({ expression }) => isSymbol(expression[0], "*"))
    ? new Map(variables)
    : new Map<string, ValueKind>();
  for (const { expression, alias } of items) {
    bind(after, alias ?? nameOf(expression[0]), kindOf(expression, variables));
  }
  return after;
}

function bind(variables: Variables, name: string | undefined, kind: ValueKind | undefined): void {
  if (name === undefined) return;
  if (kind === undefined) variables.delete(name);
  else variables.set(name, kind);
}

export function kindOf(expression: readonly Token[], variables: Variables): ValueKind | undefined {
  const [first, second] = expression;
  const last = expression.at(-1);
  const inside = expression.slice(1, -1);
  if (expression.length === 1) return variables.get(nameOf(first) ?? "");
  if (isKeyword(first, "CASE") && isKeyword(last, "END")) return common(branchesOf(inside), variables);
  if (!closesAtEnd(expression)) return undefined;
  if (isSymbol(first, "(")) return kindOf(inside, variables);
  if (isSymbol(first, "[")) {
    return isKeyword(expression[2], "IN")
      ? comprehensionKind(inside, variables)
      : common(splitAtCommas(inside), variables);
  }
  if (first?.type !== "name" || !isSymbol(second, "(")) return undefined;
  const called = first.text.toLowerCase();
  const given = expression.slice(2, -1).filter((token, i) => i > 0 || !isKeyword(token, "DISTINCT"));
  return PASSING.includes(called) ? common(splitAtCommas(given), variables) : FUNCTIONS[called];
}

/** `[x IN list WHERE … | expression]`, without the brackets. */
function comprehensionKind(tokens: readonly Token[], variables: Variables): ValueKind | undefined {
  const name = nameOf(tokens[0]) ?? "";
  const at = (test: (token: Token) => boolean) =>
    [...nested(tokens)].find(({ token, depth }) => depth === 0 && test(token))?.i ?? tokens.length;
  const bar = at((token) => isSymbol(token, "|"));
  const where = Math.min(
    bar,
    at((token) => isKeyword(token, "WHERE")),
  );
  const own = new Map(variables);
  bind(own, name, kindOf(tokens.slice(2, where), variables));
  return bar === tokens.length ? own.get(name) : kindOf(tokens.slice(bar + 1), own);
}

/** What stands after THEN and ELSE. */
function branchesOf(tokens: readonly Token[]): Token[][] {
  const branches: Token[][] = [];
  let taking = false;
  for (const { token, depth } of nested(tokens)) {
    const marks = depth === 0 && isKeyword(token, "WHEN", "THEN", "ELSE");
    if (marks) taking = !isKeyword(token, "WHEN");
    if (marks && taking) branches.push([]);
    if (!marks && taking) branches.at(-1)?.push(token);
  }
  return branches;
}

/** The one kind that all of these have, null left out. */
function common(expressions: readonly Token[][], variables: Variables): ValueKind | undefined {
  const kinds = new Set(
    expressions
      .filter(([first, ...more]) => more.length > 0 || !isKeyword(first, "NULL"))
      .map((expression) => kindOf(expression, variables)),
  );
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** Whether the first bracket closes with the last token: `f(x)`, not `f(x) + g(y)`. */
function closesAtEnd(expression: readonly Token[]): boolean {
  const depths = [...nested(expression)];
  const open = isSymbol(expression[0], "(", "[") ? 0 : 1;
  return depths.every(({ depth, i }) => i <= open || i === depths.length - 1 || depth > 0);
}
