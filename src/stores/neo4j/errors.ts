import { UserError } from "../../errors.ts";
import { readsOnly } from "../limits.ts";

/** What a person is told of an error that the driver raised; other errors as they are. */
export function neo4jError(error: unknown, url: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (code === undefined) return error;
  const rule = RULES.find(({ codes, says }) => codes.test(code) && (says?.test(error.message) ?? true));
  return rule === undefined ? error : rule.tell(url, firstLine(error.message));
}

interface Rule {
  codes: RegExp;
  says?: RegExp;
  tell: (url: string, message: string) => UserError;
}

const RULES: readonly Rule[] = [
  {
    codes: /^Neo\.ClientError\.Security\.Unauthorized$/u,
    says: /scheme 'none'/u,
    tell: (url) =>
      new UserError(`The Neo4j at ${url} wants a password.`, {
        remedy: "Set NEO4J_PASSWORD (and NEO4J_USERNAME where it is not neo4j).",
      }),
  },
  {
    codes: /^Neo\.ClientError\.Security\.(?:Unauthorized|TokenExpired)$/u,
    tell: (url) =>
      new UserError(`The Neo4j at ${url} does not accept the user name or the password.`, {
        remedy: "Check NEO4J_USERNAME (default neo4j) and NEO4J_PASSWORD.",
      }),
  },
  {
    codes: /^Neo\.ClientError\.Security\.AuthenticationRateLimit$/u,
    tell: (url) =>
      new UserError(`The Neo4j at ${url} was given a wrong password too often.`, {
        remedy: "Wait some seconds, check NEO4J_PASSWORD, and try again.",
      }),
  },
  {
    codes: /^Neo\.ClientError\.Security\.CredentialsExpired$/u,
    tell: (url) =>
      new UserError(`The password of the Neo4j at ${url} must be changed before it can be used.`, {
        remedy: "Change it in Neo4j's own browser or shell, and set NEO4J_PASSWORD to the new one.",
      }),
  },
  {
    codes: /^Neo\.ClientError\.Security\./u,
    tell: (url, message) => new UserError(`The Neo4j at ${url} does not permit it: ${message}`),
  },
  {
    codes: /^N\/A$/u,
    says: /HTTP|Unknown Bolt protocol|handshake|incompatible|protocol error/iu,
    tell: (url) => notNeo4j(url),
  },
  { codes: /^Neo\.ClientError\.Statement\.AccessMode$/u, tell: () => readsOnly() },
  {
    codes: /^Neo\.ClientError\.(?:Statement|Procedure)\./u,
    tell: (_, message) => new UserError(`Cypher: ${message}`),
  },
  {
    codes: /OutOfMemory/u,
    tell: (url) =>
      new UserError(`The Neo4j at ${url} has not enough memory for this.`, {
        remedy: "Ask for less at once.",
      }),
  },
  {
    codes:
      /^(?:ServiceUnavailable|SessionExpired|N\/A)$|^Neo\.TransientError\.General\.DatabaseUnavailable$/u,
    tell: (url) => unreachable(url),
  },
  { codes: /^Neo\./u, tell: (url, message) => new UserError(`The Neo4j at ${url} says: ${message}`) },
];

export function unreachable(url: string): UserError {
  return new UserError(`No Neo4j answers at ${url}.`, {
    remedy:
      "Start it (`docker compose up -d`), or check the address; a server that demands encryption wants bolt+s:// or neo4j+s://.",
  });
}

export function notNeo4j(url: string): UserError {
  return new UserError(`What answers at ${url} is not a Neo4j.`, {
    remedy: "Give the address of its Bolt port, which is 7687 as a rule, not 7474.",
  });
}

/** Throws where the server is not a Neo4j that can be used. */
export function checkAgent(agent: string | undefined, url: string): void {
  const version = /^Neo4j\/(\d+)\.(\d+)/u.exec(agent ?? "");
  if (version === null) throw notNeo4j(url);
  if (Number(version[1]) >= 5) return;
  throw new UserError(`The Neo4j at ${url} is version ${version[1] ?? ""}.${version[2] ?? ""}: too old.`, {
    remedy: "Entente needs Neo4j 5 or later.",
  });
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.trim() ?? "";
}
