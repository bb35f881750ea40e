import { createHash } from "node:crypto";
import { relationRule } from "../ontology/index.ts";
import type { EdgeType, EntityKind } from "../ontology/index.ts";
import type { EdgeAttributes } from "./types.ts";

/**
 * A name as ids and comparisons see it: accents, case, possessives, a leading article and punctuation gone.
 * "the Secretaría’s" and "Secretaria" are one.
 */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘`]s?\b/gu, "")
    .replace(/\./gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|an?) (?=.)/u, "");
}

/** First hex digits of a SHA-256 over the parts: the same on every machine. */
export function digest(parts: readonly string[], length = 12): string {
  return createHash("sha256").update(parts.join("\u0000"), "utf8").digest("hex").slice(0, length);
}

const MAX_SLUG = 80;

/** The readable part of an id. What does not fit or has no letters is told apart by a digest. */
export function slug(name: string): string {
  const plain = plainName(name).replaceAll(" ", "-");
  if (plain.length === 0) return digest([name.normalize("NFC")]);
  return plain.length <= MAX_SLUG ? plain : `${plain.slice(0, MAX_SLUG - 9)}-${digest([plain], 8)}`;
}

/**
 * Id of an entity: its kind, its name and whatever else tells it from another of that name (an event's date,
 * or the key of the only document that speaks of it).
 */
export function entityId(kind: EntityKind, name: string, ...distinguishers: string[]): string {
  return [`${kind.toLowerCase()}:${slug(name)}`, ...distinguishers.filter(Boolean).map(slug)].join("~");
}

/** Key of a document: its path in the folder given, the same on every system. */
export function documentKey(file: string): string {
  return `document:${file.replaceAll("\\", "/").normalize("NFC")}`;
}

/** The two ends in the order in which the tie is stored: for symmetric types the lesser id first. */
export function orderEnds(type: EdgeType, source: string, target: string): [source: string, target: string] {
  return type !== "MENTIONS" && relationRule(type).symmetric && source > target
    ? [target, source]
    : [source, target];
}

/** Key of an edge: its ends, its type and what tells two such ties apart (a title, an amount). */
export function edgeKey(
  source: string,
  target: string,
  attributes: Pick<EdgeAttributes, "type" | "title" | "amount">,
): string {
  const { type } = attributes;
  const by = type === "MENTIONS" ? undefined : relationRule(type).distinguishedBy;
  let distinguisher = "";
  if (by === "title") distinguisher = attributes.title ? plainName(attributes.title) : "";
  if (by === "amount") {
    distinguisher = attributes.amount ? `${attributes.amount.value} ${attributes.amount.currency}` : "";
  }
  const [from, to] = orderEnds(type, source, target);
  return `${type.toLowerCase()}:${digest([from, to, distinguisher], 16)}`;
}
