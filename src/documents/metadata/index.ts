import { normaliseSpaces } from "../clean/spaces.ts";
import { findDate } from "./date.ts";
import { findSource } from "./source.ts";
import { findTitle } from "./title.ts";

export interface Metadata {
  title?: string;
  /** ISO date. */
  date?: string;
  source?: string;
}

/** What a text says about itself; `paragraphs` is the same text, cleaned. */
export function readMetadata(text: string, paragraphs: readonly string[]): Metadata {
  const lines = normaliseSpaces(text).split("\n");
  const title = findTitle(paragraphs);
  const date = findDate(lines);
  const source = findSource(lines);
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source }),
  };
}
