import type { GrafeoDB } from "@grafeo-db/js";

/** Where a node lies: its number in the engine. */
export interface NodePlace {
  at: number;
  labels: string[];
  revision: unknown;
}

/**
 * Where an edge lies. Its revision covers its type and ends: an edge of the same revision is where it should be.
 */
export interface EdgePlace {
  at: number;
  revision: unknown;
}

export async function listNodes(db: GrafeoDB): Promise<Map<string, NodePlace>> {
  const result = await db.executeCypher(
    "MATCH (n) RETURN id(n) AS at, n.id AS id, labels(n) AS labels, n.revision AS revision",
  );
  const rows = result.rows() as [number, unknown, string[], unknown][];
  return new Map(
    rows.flatMap(([at, id, labels, revision]) => (isId(id) ? [[id, { at, labels, revision }]] : [])),
  );
}

export async function listEdges(db: GrafeoDB): Promise<Map<string, EdgePlace>> {
  const result = await db.executeCypher(
    "MATCH ()-[r]->() RETURN id(r) AS at, r.id AS id, r.revision AS revision",
  );
  const rows = result.rows() as [number, unknown, unknown][];
  return new Map(rows.flatMap(([at, id, revision]) => (isId(id) ? [[id, { at, revision }]] : [])));
}

function isId(id: unknown): id is string {
  return typeof id === "string";
}
