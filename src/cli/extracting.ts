import { setImmediate } from "node:timers/promises";
import { listSources, readDocuments } from "../documents/index.ts";
import type { Document, Skipped } from "../documents/index.ts";
import { createExtractor } from "../extraction/index.ts";
import type { ExplainedSentence, ExplainingExtractor } from "../extraction/index.ts";
import type { GraphJson } from "../graph/types.ts";
import type { Context } from "./context.ts";
import { nothingRead, reportSkipped } from "./report.ts";

export interface Extracted {
  document: Document;
  /** What this document alone states. */
  graph: GraphJson;
}

export interface Explained {
  document: Document;
  sentences: ExplainedSentence[];
}

/** Reads files and folders and extracts each document. Throws where none was read. */
export async function extractDocuments(paths: readonly string[], context: Context): Promise<Extracted[]> {
  return eachDocument(paths, context, (extractor, document) => ({
    document,
    graph: extractor.extract(document),
  }));
}

/** Reads files and folders and explains what was considered in each. Throws where none was read. */
export async function explainDocuments(paths: readonly string[], context: Context): Promise<Explained[]> {
  return eachDocument(paths, context, (extractor, document) => ({
    document,
    sentences: extractor.explain(document),
  }));
}

async function eachDocument<T>(
  paths: readonly string[],
  { messages, signal }: Context,
  work: (extractor: ExplainingExtractor, document: Document) => T,
): Promise<T[]> {
  const total = (await listSources(paths)).sources.length;
  const extractor = await createExtractor();
  const extracted: T[] = [];
  const skipped: Skipped[] = [];
  let done = 0;
  const onFile = (item: string) => messages.progress({ phase: "extract", done: done++, total, item });
  for await (const read of readDocuments(paths, { signal, onFile })) {
    if ("skipped" in read) skipped.push(read.skipped);
    else extracted.push(work(extractor, read.document));
    // Lets a Ctrl-C through.
    await setImmediate();
    signal.throwIfAborted();
  }
  messages.clear();
  reportSkipped(messages, skipped);
  if (extracted.length === 0) throw nothingRead(skipped.length);
  return extracted;
}
