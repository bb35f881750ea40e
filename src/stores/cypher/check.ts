import { UserError } from "../../errors.ts";
import type { Access } from "../store.ts";
import { nameOf, tokenize } from "./tokens.ts";

/** Refuses what no store should be asked. */
export function checkQuery(cypher: string, access: Access): void {
  if (tokenize(cypher).length === 0) throw new UserError("The query is empty.", { exitCode: 2 });
  if (access === "read") refuseLoadCsv(cypher);
}

/**
 * LOAD CSV reads files and addresses of the machine that the store runs on, also where nothing may be written:
 * a query that only reads the graph may not have it. Texts and comments may say it. A name in backticks counts
 * as a word, since Grafeo takes LOAD `CSV` too.
 */
function refuseLoadCsv(cypher: string): void {
  if (![cypher, unescaped(cypher)].some(hasLoadCsv)) return;
  throw new UserError("LOAD CSV is refused: a query reads the graph, not files.", {
    remedy: "Use `entente load` or `entente explore` to bring documents in.",
    exitCode: 2,
  });
}

function hasLoadCsv(cypher: string): boolean {
  const names = tokenize(cypher).map((token) => nameOf(token)?.toUpperCase());
  return names.some((name, i) => name === "LOAD" && names[i + 1] === "CSV");
}

/** Neo4j reads \u004C as L anywhere in a query, before it looks for tokens. */
function unescaped(cypher: string): string {
  return cypher.replace(/\\u+([0-9a-fA-F]{4})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
