import { canonical } from "../graph/canonical.ts";
import { bucket, compareText } from "../graph/order.ts";
import type { GraphJson } from "../graph/types.ts";
import type { EntityKind } from "../ontology/index.ts";
import { candidates } from "./candidates.ts";
import { cluster } from "./cluster.ts";
import { entityOf } from "./entity.ts";
import type { Entity } from "./entity.ts";
import { collect } from "./profiles.ts";
import type { Located, Profile } from "./profiles.ts";
import type { Surroundings } from "./rules/rule.ts";
import type { Statements } from "./statements.ts";
import { unitedEdges } from "./ties.ts";

/** Events come after those who attend them. */
const ORDER: readonly EntityKind[] = [
  "Government",
  "Organization",
  "Person",
  "Place",
  "Event",
  "Agreement",
  "Program",
];

/**
 * One graph of what all documents state: one actor is one node. The same statements give the same graph,
 * whatever their order. A graph that came out of here, split by document and put in again with one `origin`,
 * comes out as it was.
 */
export function resolve(statements: readonly Statements[]): GraphJson {
  const { profiles, located } = collect(statements);
  const byKind = new Map<EntityKind, Profile[]>();
  for (const profile of profiles.values()) bucket(byKind, profile.kind).push(profile);

  const resolvedIds = new Map<string, string>();
  const around = surroundings(located, resolvedIds);
  const entities: Entity[] = [];
  for (const kind of ORDER) {
    const ofKind = byKind.get(kind) ?? [];
    for (const found of cluster(ofKind, candidates(kind, ofKind, around), around)) {
      const entity = entityOf(found);
      entities.push(entity);
      for (const { id } of found.members) resolvedIds.set(id, entity.id);
    }
  }
  return canonical({
    nodes: [...documentsOf(located), ...withClearFormerIds(entities)],
    edges: unitedEdges(located, resolvedIds),
  });
}

function documentsOf(located: readonly Located[]): GraphJson["nodes"] {
  const documents = new Map<string, GraphJson["nodes"][number]>();
  for (const { statements } of located) {
    for (const node of statements.graph.nodes) {
      if (node.attributes.kind === "Document") documents.set(node.key, node);
    }
  }
  return [...documents.values()];
}

/** An id in use is no other node's former id, and a former id is one node's alone. */
function withClearFormerIds(entities: readonly Entity[]): GraphJson["nodes"] {
  const taken = new Set(entities.map(({ id }) => id));
  return [...entities]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, attributes: { formerIds = [], ...attributes } }) => {
      const clear = formerIds.filter((former) => !taken.has(former));
      for (const former of clear) taken.add(former);
      return { key: id, attributes: clear.length > 0 ? { ...attributes, formerIds: clear } : attributes };
    });
}

/** Looks up the other ends of an event's ties; asked only once these are resolved. */
function surroundings(located: readonly Located[], resolvedIds: ReadonlyMap<string, string>): Surroundings {
  const ends: Record<"ATTENDED" | "HELD_IN", Map<string, string[]>> = {
    ATTENDED: new Map(),
    HELD_IN: new Map(),
  };
  for (const { statements, ids } of located) {
    for (const { source, target, attributes } of statements.graph.edges) {
      const [from, to] = [ids.get(source), ids.get(target)];
      if (from === undefined || to === undefined) continue;
      if (attributes.type === "ATTENDED") bucket(ends.ATTENDED, to).push(from);
      if (attributes.type === "HELD_IN") bucket(ends.HELD_IN, from).push(to);
    }
  }
  const seen = new Map<string, ReadonlySet<string>>();
  const lookUp = (type: keyof typeof ends, { id }: Profile): ReadonlySet<string> => {
    const key = `${type} ${id}`;
    let found = seen.get(key);
    if (found === undefined) {
      found = new Set((ends[type].get(id) ?? []).map((end) => resolvedIds.get(end) ?? end));
      seen.set(key, found);
    }
    return found;
  };
  return {
    participants: (profile) => lookUp("ATTENDED", profile),
    venues: (profile) => lookUp("HELD_IN", profile),
  };
}
