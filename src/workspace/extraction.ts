import { setImmediate } from "node:timers/promises";
import type { Document, Skipped } from "../documents/document.ts";
import { describeError } from "../errors.ts";
import type { Extractor } from "../extraction/extractor.ts";
import type { GraphJson } from "../graph/types.ts";
import type { LoadOptions } from "./workspace.ts";

/** Documents that are kept at once: what a kill can cost. */
const BATCH = 16;

export interface Extraction<T> {
  item: T;
  graph: GraphJson;
}

/**
 * Extracts one document after the other and hands the graphs on in batches. Where the signal is aborted, what
 * was extracted is handed on before its reason is thrown. A document that fails is skipped, and the rest goes on.
 */
export async function extractAll<T extends { document: Document }>(
  items: readonly T[],
  extractor: Extractor,
  keep: (batch: Extraction<T>[]) => Promise<void>,
  { onProgress, signal }: LoadOptions,
): Promise<Skipped[]> {
  const skipped: Skipped[] = [];
  let batch: Extraction<T>[] = [];
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    if (full.length > 0) await keep(full);
  };
  for (const [done, item] of items.entries()) {
    onProgress?.({ phase: "extract", done, total: items.length, item: item.document.file });
    // Lets signals and requests in between.
    await setImmediate();
    if (signal?.aborted) break;
    try {
      batch.push({ item, graph: extractor.extract(item.document) });
    } catch (error) {
      skipped.push({
        file: item.document.file,
        reason: `could not be extracted (${describeError(error)})`,
        remedy: "It is a fault of the extractor: please report it with the file.",
      });
    }
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  signal?.throwIfAborted();
  if (items.length > 0) onProgress?.({ phase: "extract", done: items.length, total: items.length });
  return skipped;
}
