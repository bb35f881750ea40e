import { UserError } from "../../errors.ts";

export interface Credentials {
  username: string;
  password: string;
}

export interface Address {
  /** For the driver and for messages: never with credentials. */
  url: string;
  /** Undefined where no password is given: a Neo4j can be run without. */
  credentials: Credentials | undefined;
}

/**
 * `bolt://[USER:PASSWORD@]HOST[:PORT]` and its kin. What the address does not say, NEO4J_USERNAME (default
 * neo4j) and NEO4J_PASSWORD say.
 */
export function parseAddress(
  location: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Address {
  const match = /^([a-z0-9+]+):\/\/(?:(.*)@)?((?:[^@:/?#[\]]+|\[[0-9a-f:.]+\])(?::\d+)?)\/?$/isu.exec(
    location,
  );
  const [, scheme, user, host] = match ?? [];
  if (scheme === undefined || host === undefined) {
    throw new UserError("The address of the Neo4j cannot be read.", {
      remedy: "Write it as bolt://HOST:PORT or neo4j://HOST:PORT, and nothing behind the port.",
      exitCode: 2,
    });
  }
  const [name = "", ...rest] = (user ?? "").split(":");
  const password = rest.length > 0 ? decoded(rest.join(":")) : environment.NEO4J_PASSWORD;
  const username = [decoded(name), environment.NEO4J_USERNAME].find(Boolean) ?? "neo4j";
  return {
    url: `${scheme.toLowerCase()}://${host}`,
    credentials: password ? { username, password } : undefined,
  };
}

/** As it stands where it is not percent-encoded properly: a password may hold a %. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
