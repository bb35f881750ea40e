import { bucket, compareText } from "../graph/order.ts";
import type { EntityAttributes, GraphJson } from "../graph/types.ts";
import type { EntityKind } from "../ontology/index.ts";
import { isLocal, keptId, ownId } from "./own-id.ts";
import type { Statements } from "./statements.ts";

/** All that is stated of one own id: what rules compare. */
export interface Profile {
  id: string;
  kind: EntityKind;
  /** The nodes that have this own id, in the order of their documents. */
  nodes: EntityAttributes[];
  names: Set<string>;
  aliases: Set<string>;
  /** Keys of the documents that mention it. */
  documents: Set<string>;
  /** The resolved graphs that hold it. */
  origins: Set<string>;
}

/** Statements with the own ids of their entities. */
export interface Located {
  statements: Statements;
  /** From a node's key in the statement to its own id; Document nodes are not in it. */
  ids: Map<string, string>;
}

export interface Corpus {
  profiles: Map<string, Profile>;
  located: Located[];
}

interface EntityNode {
  key: string;
  attributes: EntityAttributes;
}

/** The statements in an order of their own, whatever order they came in. */
export function collect(all: readonly Statements[]): Corpus {
  const ordered = all
    .map((statements) => ({ statements, document: documentOf(statements.graph) }))
    .sort(
      (a, b) =>
        compareText(a.document ?? "", b.document ?? "") ||
        compareText(a.statements.origin ?? "", b.statements.origin ?? ""),
    );
  const profiles = new Map<string, Profile>();
  const located = ordered.map(({ statements, document }) => {
    const ids = locate(statements, document);
    for (const { key, attributes } of entitiesOf(statements.graph)) {
      add(profiles, ids.get(key) ?? key, attributes, document, statements.origin);
    }
    return { statements, ids };
  });
  return { profiles, located };
}

function documentOf(graph: GraphJson): string | undefined {
  return graph.nodes.find(({ attributes }) => attributes.kind === "Document")?.key;
}

function entitiesOf(graph: GraphJson): EntityNode[] {
  return graph.nodes.flatMap(({ key, attributes }) =>
    attributes.kind === "Document" ? [] : [{ key, attributes }],
  );
}

function locate({ graph, origin }: Statements, document: string | undefined): Map<string, string> {
  const ids = new Map<string, string>();
  const alike = new Map<string, string[]>();
  const nodes = entitiesOf(graph).sort(
    (a, b) => firstMention(a) - firstMention(b) || compareText(a.key, b.key),
  );
  for (const { key, attributes } of nodes) {
    if (origin !== undefined || document === undefined) {
      ids.set(key, keptId(attributes, key));
      continue;
    }
    const id = ownId(attributes, document);
    const before = bucket(alike, id);
    before.push(key);
    ids.set(key, isLocal(attributes) ? ownId(attributes, document, before.length) : id);
  }
  return ids;
}

function firstMention({ attributes }: EntityNode): number {
  return attributes.mentions.reduce((first, { start }) => Math.min(first, start), Number.MAX_SAFE_INTEGER);
}

function add(
  profiles: Map<string, Profile>,
  id: string,
  attributes: EntityAttributes,
  document: string | undefined,
  origin: string | undefined,
): void {
  let profile = profiles.get(id);
  if (profile === undefined) {
    profile = {
      id,
      kind: attributes.kind,
      nodes: [],
      names: new Set(),
      aliases: new Set(),
      documents: new Set(),
      origins: new Set(),
    };
    profiles.set(id, profile);
  }
  profile.nodes.push(attributes);
  profile.names.add(attributes.name);
  for (const alias of attributes.aliases) profile.aliases.add(alias);
  if (document !== undefined) profile.documents.add(document);
  if (origin !== undefined) profile.origins.add(origin);
}
