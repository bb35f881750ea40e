import { startByDocker } from "./docker.ts";
import { startByJava } from "./java.ts";

export interface Neo4jServer {
  /** With the user name and password in it. */
  url: string;
  stop: () => Promise<void>;
}

/** A Neo4j that can be had, or undefined. Says on stderr what it does that takes long. */
export async function startNeo4j(): Promise<Neo4jServer | undefined> {
  const { NEO4J_URI, NEO4J_USERNAME = "neo4j", NEO4J_PASSWORD = "" } = process.env;
  if (NEO4J_URI) {
    const url = new URL(NEO4J_URI);
    url.username ||= encodeURIComponent(NEO4J_USERNAME);
    url.password ||= encodeURIComponent(NEO4J_PASSWORD);
    return { url: url.href, stop: () => Promise.resolve() };
  }
  return (await startByDocker()) ?? (await startByJava());
}
