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
  return defined({ title: findTitle(paragraphs), date: findDate(lines), source: findSource(lines) });
}

function defined(values: { [K in keyof Metadata]: Metadata[K] | undefined }): Metadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
