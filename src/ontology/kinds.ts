/** The kinds of entity that a graph can hold, in the order in which people are shown them. */
export const ENTITY_KINDS = [
  "Person",
  "Government",
  "Organization",
  "Event",
  "Agreement",
  "Program",
  "Place",
] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Every kind of node: entities, and the documents that mention them. */
export type NodeKind = EntityKind | "Document";

/** A Person, Government or Organization: what can act. */
export const ACTOR_KINDS = ["Person", "Government", "Organization"] as const satisfies readonly EntityKind[];

export function isEntityKind(value: unknown): value is EntityKind {
  return typeof value === "string" && (ENTITY_KINDS as readonly string[]).includes(value);
}
