import type { Document } from "../documents/document.ts";
import type { Analysis } from "../language/analysis.ts";
import { dateFinder } from "./dates.ts";
import { resolveEntities } from "./entities/index.ts";
import type { Entity, Referents } from "./entities/index.ts";
import { findMentions } from "./mentions/index.ts";
import type { MentionSpan } from "./mentions/index.ts";
import { findOffices } from "./offices/index.ts";
import type { Office } from "./offices/index.ts";

/** What is known of a document before its ties are looked for. */
export interface Reading {
  analysis: Analysis;
  /** By sentence. */
  mentions: readonly MentionSpan[][];
  offices: readonly Office[];
  entities: readonly Entity[];
  referents: Referents;
}

/** From sentences to mentions to entities. */
export function readEntities(document: Document, analysis: Analysis): Reading {
  const mentions = findMentions(analysis);
  const offices = findOffices(analysis, mentions);
  const dateOf = dateFinder(analysis, document.date);
  return { analysis, mentions, offices, ...resolveEntities(analysis, mentions, offices, dateOf) };
}
