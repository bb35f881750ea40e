import { UserError } from "../errors.ts";
import type { GraphStore } from "./store.ts";

const NEO4J = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//iu;

/** Opens the store at a location: a folder, or the address of a Neo4j. */
export async function openStore(location: string): Promise<GraphStore> {
  if (NEO4J.test(location)) {
    const { openNeo4j } = await import("./neo4j/store.ts");
    return openNeo4j(location);
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(location)?.[1];
  if (scheme !== undefined) {
    throw new UserError(`There is no store for addresses with ${scheme}://.`, {
      remedy: "Give a folder, or the address of a Neo4j: bolt://HOST:PORT or neo4j://HOST:PORT.",
      exitCode: 2,
    });
  }
  const { openEmbedded } = await import("./embedded/store.ts");
  return openEmbedded(location);
}
