import { UserError } from "../../errors.ts";
import { tokenize } from "../cypher/tokens.ts";
import { readsOnly } from "../limits.ts";
import { unsupportedIn } from "./dialect/unsupported.ts";
import type { EngineFailure } from "./protocol.ts";

/** An error that the engine raised, before it is known what it was doing. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly status: string | undefined;

  constructor({ message, status }: EngineFailure) {
    super(message);
    this.status = status;
  }
}

/** What a person is told of an error that a query raised. */
export function queryError(error: unknown, cypher: string): unknown {
  if (!(error instanceof EngineError)) return error;
  const { message, status } = error;
  if (status === "25G03") return readsOnly();
  if (message.includes("MAX_CAPACITY")) return tooWide();
  const seconds = /exceeded the (\d+)s timeout/u.exec(message)?.[1];
  if (seconds !== undefined) return tooLong(seconds);
  const unsupported = status?.startsWith("42") ? unsupportedIn(tokenize(cypher)) : undefined;
  if (unsupported) return new UserError(unsupported.message, { remedy: unsupported.remedy });
  return new UserError(`Cypher: ${plainMessage(message)}`);
}

function tooWide(): UserError {
  return new UserError("The query takes two steps over a node of which more than 65,535 rows come at once.", {
    remedy:
      "The embedded store needs a condition on the node in the middle: in (a)--(b)--(c) add WHERE id(b) >= 0, " +
      "or name its label or id.",
  });
}

function tooLong(seconds: string): UserError {
  return new UserError(`The query took longer than ${seconds} s, which is the embedded store's own limit.`, {
    remedy: "Ask for less at once, or use Neo4j.",
  });
}

/** What a person is told where the database cannot be opened or written. */
export function storeError(error: unknown, location: string): unknown {
  if (!(error instanceof EngineError)) return error;
  if (/\blocked\b/iu.test(error.message)) {
    return new UserError(`The store ${location} is in use by another program.`, {
      remedy: "Close it, or name another store with --store.",
    });
  }
  return new UserError(`The store ${location} cannot be used: ${plainMessage(error.message)}`, {
    remedy: "If it is damaged, move the folder away and load the documents again.",
  });
}

/** Grafeo's message without its codes and its drawing of the place. */
function plainMessage(message: string): string {
  const [first = "", ...rest] = message.split("\n");
  const place = rest.map((line) => /--> query:(\d+):(\d+)/u.exec(line)).find((match) => match !== null);
  const hint = rest.map((line) => /help: (.+)/u.exec(line)?.[1]).find((found) => found !== undefined);
  const said = first
    .replace(/^(?:\w+ error: )?GRAFEO-\w+: /u, "")
    .replace(/\[Cypher\] /u, "")
    .trim();
  const where = place ? ` (line ${place[1] ?? "?"}, column ${place[2] ?? "?"})` : "";
  return `${said}${where}.${hint === undefined ? "" : ` ${hint}`}`;
}
