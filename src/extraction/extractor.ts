import type { Document } from "../documents/document.ts";
import type { GraphJson } from "../graph/types.ts";
import type { ExplainedSentence } from "./explain.ts";

/** Reads what one document states. Deterministic: the same document gives the same graph. */
export interface Extractor {
  /** Changes whenever its output may: what was extracted by another version is extracted anew. */
  readonly version: string;
  /**
   * The graph that this document alone states: its Document node, the entities with their mentions, the ties
   * with their evidence, and a MENTIONS edge from the Document to each entity.
   */
  extract(document: Document): GraphJson;
}

/** An extractor that can show its work. */
export interface ExplainingExtractor extends Extractor {
  /** What was considered, sentence by sentence, and why it was kept or dropped. */
  explain(document: Document): ExplainedSentence[];
}
