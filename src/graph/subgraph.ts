import { UserError } from "../errors.ts";
import { canonical } from "./canonical.ts";
import { currentIds } from "./former.ts";
import { bucket } from "./order.ts";
import type { EntityKind, RelationType } from "../ontology/index.ts";
import type { EntityAttributes, GraphJson } from "./types.ts";

/** What to keep of a graph; each part that is given narrows it. */
export interface Selection {
  /** Entities of these kinds. */
  kinds?: readonly EntityKind[];
  /** Ties of these types, and the entities that they join. */
  types?: readonly RelationType[];
  /** What documents of these keys state. */
  documents?: readonly string[];
  /** What documents of this ISO date or later state; "2016" and "2016-11" stand for their first day. */
  from?: string;
  /** What documents up to this ISO date state; "2016" and "2016-11" stand for their last day. */
  to?: string;
  /** Entities at most `depth` ties away from any of these ids. */
  around?: { ids: readonly string[]; depth: number };
}

type Node = GraphJson["nodes"][number];
type Edge = GraphJson["edges"][number];

const isTie = (edge: Edge): boolean => edge.attributes.type !== "MENTIONS";

/** The part of a graph that a selection describes, with the documents that state it and their MENTIONS. */
export function selectSubgraph(graph: GraphJson, selection: Selection): GraphJson {
  const part = statedBy(graph, selection);
  const { kinds, types, around } = selection;
  const kept = new Map<string, EntityAttributes>();
  for (const { key, attributes } of part.nodes) {
    if (attributes.kind !== "Document" && (!kinds || kinds.includes(attributes.kind)))
      kept.set(key, attributes);
  }
  let ties = part.edges.filter(
    (edge) =>
      isTie(edge) &&
      kept.has(edge.source) &&
      kept.has(edge.target) &&
      (!types || types.some((type) => type === edge.attributes.type)),
  );
  let keys: Iterable<string> = kept.keys();
  if (types) keys = new Set(ties.flatMap(({ source, target }) => [source, target]));
  if (around) {
    const near = within(ties, resolveIds(graph.nodes, around.ids), around.depth);
    keys = [...near].filter((key) => kept.has(key));
    ties = ties.filter(({ source, target }) => near.has(source) && near.has(target));
  }
  return withDocuments(part, new Set(keys), ties);
}

/** The ids that these have now. Throws where one is unknown. */
function resolveIds(nodes: readonly Node[], ids: readonly string[]): string[] {
  const current = currentIds([...nodes]);
  return ids.map((id) => {
    const now = current.get(id);
    if (now !== undefined) return now;
    throw new UserError(`No node has the id ${id}.`, {
      remedy: "Search for its name to find its id.",
      exitCode: 2,
    });
  });
}

/** What is left if only some documents speak. */
function statedBy(graph: GraphJson, { documents, from, to }: Selection): GraphJson {
  if (!documents && from === undefined && to === undefined) return graph;
  const speaking = new Set<string>();
  for (const { key, attributes } of graph.nodes) {
    if (attributes.kind !== "Document" || (documents && !documents.includes(key))) continue;
    if (isDated(attributes.date, from, to)) speaking.add(key);
  }
  const edges = graph.edges.flatMap((edge): Edge[] => {
    if (!isTie(edge)) return speaking.has(edge.source) ? [edge] : [];
    const evidence = edge.attributes.evidence.filter(({ document }) => speaking.has(document));
    return evidence.length === 0 ? [] : [{ ...edge, attributes: { ...edge.attributes, evidence } }];
  });
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = graph.nodes.flatMap(({ key, attributes }): Node[] => {
    if (attributes.kind === "Document") return speaking.has(key) ? [{ key, attributes }] : [];
    const mentions = attributes.mentions.filter(({ document }) => speaking.has(document));
    return mentions.length > 0 || ends.has(key) ? [{ key, attributes: { ...attributes, mentions } }] : [];
  });
  return { ...graph, nodes, edges };
}

function isDated(date: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  return (from === undefined || date >= from) && (to === undefined || date.slice(0, to.length) <= to);
}

/** Breadth first over ties, whichever way they point. */
function within(ties: readonly Edge[], ids: readonly string[], depth: number): Set<string> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of ties) {
    bucket(neighbours, source).push(target);
    bucket(neighbours, target).push(source);
  }
  const near = new Set(ids);
  let edge = [...near];
  for (let step = 0; step < depth && edge.length > 0; step++) {
    const next = edge.flatMap((key) => neighbours.get(key) ?? []).filter((key) => !near.has(key));
    edge = [...new Set(next)];
    for (const key of edge) near.add(key);
  }
  return near;
}

/** Entities and ties with the documents that mention or state them. */
function withDocuments(graph: GraphJson, entities: ReadonlySet<string>, ties: readonly Edge[]): GraphJson {
  const mentions = graph.edges.filter((edge) => !isTie(edge) && entities.has(edge.target));
  const documents = new Set([
    ...mentions.map(({ source }) => source),
    ...ties.flatMap(({ attributes }) => attributes.evidence.map(({ document }) => document)),
  ]);
  return canonical({
    nodes: graph.nodes.filter(({ key }) => entities.has(key) || documents.has(key)),
    edges: [...ties, ...mentions],
  });
}
