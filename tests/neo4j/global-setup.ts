import neo4j from "neo4j-driver";
import type { TestProject } from "vitest/node";
import { announce } from "./announce.ts";
import { startNeo4j } from "./start.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a Neo4j that is for the tests alone, user name and password in it; "" where there is none. */
    neo4jUrl: string;
  }
}

const LEFT_OUT =
  "left out: the store contract on Neo4j. To run it, set NEO4J_URI and NEO4J_PASSWORD to an empty one, " +
  "or start a Docker engine, or install Java 17 and Maven.";

/** Starts one Neo4j for all contract tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startNeo4j();
  if (server === undefined) {
    if (process.env.ENTENTE_REQUIRE === "all") throw new Error(LEFT_OUT);
    announce(LEFT_OUT);
    project.provide("neo4jUrl", "");
    return () => Promise.resolve();
  }
  try {
    await mustBeEmpty(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("neo4jUrl", server.url);
  return () => server.stop();
}

/** The tests empty it again and again. */
async function mustBeEmpty(url: string): Promise<void> {
  const { username, password, protocol, host } = new URL(url);
  const auth = neo4j.auth.basic(decodeURIComponent(username), decodeURIComponent(password));
  const driver = neo4j.driver(`${protocol}//${host}`, auth);
  try {
    const { records } = await driver.executeQuery("MATCH (n) RETURN n LIMIT 1");
    if (records.length === 0) return;
    throw new Error("NEO4J_URI names a database that holds something, and the tests would empty it.");
  } finally {
    await driver.close();
  }
}
