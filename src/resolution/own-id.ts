import { entityId } from "../graph/ids.ts";
import type { EntityAttributes } from "../graph/types.ts";
import { recurs } from "./names/events.ts";
import { isSpecific } from "./names/specific.ts";

/**
 * The id that an entity has if no other document is known. Two entities of one own id are one: so what is only
 * described ("joint statement"), and what recurs (a summit), has its date or document in it.
 *
 * @param ordinal which of the document's own entities of this kind, name and date it is, from 1
 */
export function ownId(attributes: EntityAttributes, document: string, ordinal = 1): string {
  const { kind, name, date = "" } = attributes;
  if (!isLocal(attributes)) return entityId(kind, name, kind === "Event" && recurs(name) ? date : "");
  return entityId(kind, name, date, document, ordinal === 1 ? "" : String(ordinal));
}

/** Whether the same name in another document may well mean another entity. */
export function isLocal({ kind, name, date }: EntityAttributes): boolean {
  if (kind === "Event") return !isSpecific(name) || (recurs(name) && date === undefined);
  return (kind === "Agreement" || kind === "Program") && !isSpecific(name);
}

/** The id of a node of a graph that was resolved before: its key, if that can be an id of ours. */
export function keptId(attributes: EntityAttributes, key: string): string {
  return key.startsWith(`${attributes.kind.toLowerCase()}:`)
    ? key
    : entityId(attributes.kind, attributes.name, key);
}
