import type { GrafeoDB, QueryResult } from "@grafeo-db/js";
import type { ValueKind } from "../dialect/kinds.ts";
import type { Done, QueryRequest } from "../protocol.ts";
import { statusOf } from "./failure.ts";
import { isRawNode, isRawRelationship } from "../raw.ts";

/** Rows a message. */
const PIECE = 1_000;

export async function runQuery(
  db: GrafeoDB,
  request: QueryRequest,
  onRows: (rows: unknown[][]) => Promise<void>,
): Promise<Done> {
  const { maxRows, kinds } = request;
  const result = await execute(db, request);
  const { columns } = result;
  const shown = Math.min(result.length, maxRows);
  const ends = new Map<number, string>();
  for (let start = 0; start < shown; start += PIECE) {
    const rows: unknown[][] = [];
    for (let i = start; i < Math.min(shown, start + PIECE); i++) {
      const row = result.get(i);
      rows.push(columns.map((column) => whole(db, row[column], kinds.get(column))));
    }
    findEnds(db, rows, ends);
    await onRows(rows);
  }
  return { columns, truncated: result.length > maxRows, ends };
}

/** Runs the query as it was typed where our rewriting of it does not do. */
async function execute(db: GrafeoDB, { cypher, original, params }: QueryRequest): Promise<QueryResult> {
  try {
    return await db.executeCypher(cypher, params);
  } catch (error) {
    if (original === undefined || original === cypher || !statusOf(error)?.startsWith("42")) throw error;
    return await db.executeCypher(original, params);
  }
}

/** The node or relationship for which Grafeo gave its number alone. */
function whole(db: GrafeoDB, value: unknown, kind: ValueKind | undefined): unknown {
  if (kind !== "node" && kind !== "relationship") return value;
  if (Array.isArray(value)) return value.map((one) => whole(db, one, kind));
  if (typeof value !== "number") return value;
  if (kind === "node") {
    const node = db.getNode(value);
    return node === null ? null : { ...node.properties(), _id: node.id, _labels: node.labels };
  }
  const edge = db.getEdge(value);
  return edge === null
    ? null
    : {
        ...edge.properties(),
        _id: edge.id,
        _type: edge.edgeType,
        _source: edge.sourceId,
        _target: edge.targetId,
      };
}

function findEnds(db: GrafeoDB, value: unknown, ends: Map<number, string>): void {
  if (typeof value !== "object" || value === null || isRawNode(value)) return;
  if (isRawRelationship(value)) {
    for (const number of [value._source, value._target]) {
      if (ends.has(number)) continue;
      const id = db.getNode(number)?.get("id");
      if (typeof id === "string") ends.set(number, id);
    }
    return;
  }
  for (const inner of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) {
    findEnds(db, inner, ends);
  }
}
