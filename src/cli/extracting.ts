import { setImmediate } from "node:timers/promises";
import type { Document } from "../documents/document.ts";
import { readDocuments } from "../documents/index.ts";
import { createExtractor } from "../extraction/index.ts";
import type { GraphJson } from "../graph/types.ts";
import type { Context } from "./context.ts";
import { nothingRead, reportSkipped } from "./load-report.ts";

export interface Extracted {
  document: Document;
  /** What this document alone states. */
  graph: GraphJson;
}

/** Reads files and folders and extracts each document. Throws where none was read. */
export async function extractDocuments(
  paths: readonly string[],
  { messages, signal }: Context,
): Promise<Extracted[]> {
  const { documents, skipped } = await readDocuments(paths, {
    signal,
    onProgress: (progress) => messages.progress({ phase: "read", ...progress }),
  });
  reportSkipped(messages, skipped);
  if (documents.length === 0) throw nothingRead(skipped.length);
  const extractor = await createExtractor();
  const extracted: Extracted[] = [];
  for (const [done, document] of documents.entries()) {
    messages.progress({ phase: "extract", done, total: documents.length, item: document.file });
    extracted.push({ document, graph: extractor.extract(document) });
    // Lets a Ctrl-C through.
    await setImmediate();
    signal.throwIfAborted();
  }
  messages.clear();
  return extracted;
}
