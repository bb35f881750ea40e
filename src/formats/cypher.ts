import { canonical } from "../graph/canonical.ts";
import { bucket, sorted } from "../graph/order.ts";
import type { GraphJson } from "../graph/types.ts";
import { isEntityKind, isRelationType } from "../ontology/index.ts";
import { INTEGERS, encodeEdge, encodeNode, labelsOf } from "../stores/codec.ts";
import type { Properties, StoredEdge, StoredNode } from "../stores/codec.ts";
import { cypherNumber, cypherString } from "./cypher-literal.ts";
import type { Exporter } from "./exporter.ts";

/** Rows in one statement: one transaction each in cypher-shell. */
const BATCH = 500;

const HEAD = `// A network exported by Entente: cypher-shell -f FILE loads it. Run again, it changes nothing.
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
`;

/** Names of properties are our own, and plain identifiers. */
function literal(properties: Properties): string {
  const entries = Object.entries(properties).map(([name, value]) => {
    const one = (item: string | number) =>
      typeof item === "string" ? cypherString(item) : cypherNumber(item, INTEGERS.has(name));
    return `${name}: ${Array.isArray(value) ? `[${value.map(one).join(", ")}]` : one(value)}`;
  });
  return `{${entries.join(", ")}}`;
}

function* statements(rows: readonly string[], then: string): Iterable<string> {
  for (let i = 0; i < rows.length; i += BATCH) {
    yield `UNWIND [\n${rows.slice(i, i + BATCH).join(",\n")}\n] AS row\n${then};\n`;
  }
}

function grouped<T>(items: readonly T[], by: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) bucket(groups, by(item)).push(item);
  return sorted(groups.keys()).map((name) => [name, groups.get(name) ?? []]);
}

function* nodeStatements(nodes: readonly StoredNode[]): Iterable<string> {
  for (const [kind, group] of grouped(nodes, (node) => node.kind)) {
    if (kind !== "Document" && !isEntityKind(kind)) throw new TypeError(`${kind} is no kind of node.`);
    const [label = kind, ...more] = labelsOf(kind);
    const labels = more.map((name) => `, n:${name}`).join("");
    const rows = group.map(({ properties }) => `  ${literal(properties)}`);
    yield* statements(rows, `MERGE (n:${label} {id: row.id})\nSET n = row${labels}`);
  }
}

function* edgeStatements(edges: readonly StoredEdge[]): Iterable<string> {
  for (const [type, group] of grouped(edges, (edge) => edge.type)) {
    if (type !== "MENTIONS" && !isRelationType(type)) throw new TypeError(`${type} is no type of edge.`);
    const rows = group.map(
      ({ source, target, properties }) =>
        `  {source: ${cypherString(source)}, target: ${cypherString(target)}, properties: ${literal(properties)}}`,
    );
    const from = type === "MENTIONS" ? "Document" : "Entity";
    yield* statements(
      rows,
      `MATCH (a:${from} {id: row.source})\nMATCH (b:Entity {id: row.target})\n` +
        `MERGE (a)-[r:${type} {id: row.properties.id}]->(b)\nSET r = row.properties`,
    );
  }
}

/** A script for cypher-shell that makes the same nodes and relationships as loading the graph into a store. */
export const cypher: Exporter = {
  id: "cypher",
  extension: ".cypher",
  mediaType: "application/x-cypher-query",
  files: [
    {
      name: "graph.cypher",
      *write(graph: GraphJson) {
        const { nodes, edges } = canonical(graph);
        const dates = new Map(nodes.map(({ key, attributes }) => [key, attributes.date]));
        yield HEAD;
        yield* nodeStatements(nodes.map(encodeNode));
        yield* edgeStatements(edges.map((edge) => encodeEdge(edge, (document) => dates.get(document))));
      },
    },
  ],
};
