import { UserError } from "../errors.ts";
import { canonical } from "../graph/canonical.ts";
import { selectSubgraph } from "../graph/subgraph.ts";
import type { GraphJson } from "../graph/types.ts";
import type { EntityKind, RelationType } from "../ontology/index.ts";
import type { GraphStore } from "../stores/store.ts";
import { StoreNode, StorePath, StoreRelationship } from "../stores/values.ts";
import type { StoreValue } from "../stores/values.ts";
import { findDocuments, findNode } from "./find.ts";

/** Which part of the network to take, as the options of `export` say it. */
export interface Filters {
  query?: string;
  around?: string;
  depth?: number;
  kind?: readonly EntityKind[];
  type?: readonly RelationType[];
  document?: readonly string[];
  from?: string;
  to?: string;
}

const MOST_ROWS = 1_000_000;
const QUERY_TIMEOUT_MS = 60_000;

/** Throws where the options contradict one another. */
export function checkFilters({ around, depth, from, to }: Filters): void {
  const wrong = (message: string, remedy: string) => new UserError(message, { remedy, exitCode: 2 });
  if (depth !== undefined && around === undefined) {
    throw wrong("--depth says how far to go from a node.", "Name the node with --around.");
  }
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to) {
    throw wrong(`--from ${from} is later than --to ${to}.`, "Exchange the two.");
  }
}

export async function selectFrom(
  store: GraphStore,
  filters: Filters,
  signal: AbortSignal,
): Promise<GraphJson> {
  if (filters.query !== undefined) {
    const options = { maxRows: MOST_ROWS, timeoutMs: QUERY_TIMEOUT_MS, signal };
    const { rows, truncated } = await store.query(filters.query, options);
    if (truncated) {
      throw new UserError(`The query returns more than ${MOST_ROWS.toLocaleString("en-US")} rows.`, {
        remedy: "Return each node or relationship once, or fewer of them.",
      });
    }
    return keepReturned(await store.read(), rows.flat());
  }
  const graph = await store.read();
  const { around, depth = 1, kind, type, document, from, to } = filters;
  return selectSubgraph(graph, {
    ...(around !== undefined && { around: { ids: [findNode(graph, around)], depth } }),
    ...(kind && { kinds: kind }),
    ...(type && { types: type }),
    ...(document && { documents: document.flatMap((name) => findDocuments(graph, name)) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
}

/** Exactly the nodes and ties among the values, a tie with its ends, and the documents that speak of them. */
export function keepReturned(graph: GraphJson, values: readonly StoreValue[]): GraphJson {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const element of elements(values)) {
    if (element instanceof StoreNode) nodes.add(element.id);
    else edges.add(element.id);
  }
  if (values.length > 0 && nodes.size + edges.size === 0) {
    throw new UserError("The query returned no node, relationship or path.", {
      remedy: "Return them whole, as in MATCH (a)-[r:MET_WITH]->(b) RETURN a, r, b.",
    });
  }
  const kept = graph.edges.filter(({ key }) => edges.has(key));
  for (const { source, target } of kept) nodes.add(source).add(target);
  const speaking = graph.edges.filter(
    ({ attributes, target }) => attributes.type === "MENTIONS" && nodes.has(target),
  );
  const documents = new Set(speaking.map(({ source }) => source));
  return canonical({
    nodes: graph.nodes.filter(({ key }) => nodes.has(key) || documents.has(key)),
    edges: [...new Set([...kept, ...speaking])],
  });
}

function* elements(values: Iterable<StoreValue>): Iterable<StoreNode | StoreRelationship> {
  for (const value of values) {
    if (value instanceof StoreNode || value instanceof StoreRelationship) yield value;
    else if (value instanceof StorePath) yield* [...value.nodes, ...value.relationships];
    else if (Array.isArray(value)) yield* elements(value);
    else if (
      typeof value === "object" &&
      value !== null &&
      Object.getPrototypeOf(value) === Object.prototype
    ) {
      yield* elements(Object.values(value as Record<string, StoreValue>));
    }
  }
}
