import { createAnalyzer } from "../language/index.ts";
import { boundSentences } from "./bounded.ts";
import { assemble } from "./assemble.ts";
import { explainReading } from "./explain.ts";
import type { ExplainingExtractor } from "./extractor.ts";
import { readEntities } from "./read.ts";
import type { Reading } from "./read.ts";
import { createRelationFinder, findByRules } from "./relations/index.ts";
import type { Document } from "../documents/document.ts";
import type { GraphJson } from "../graph/types.ts";
import type { Candidate } from "./relations/index.ts";

export type { ExplainedSentence } from "./explain.ts";
export type { Extractor, ExplainingExtractor } from "./extractor.ts";

/** Goes up with every change that may change what is extracted. */
const VERSION = "3";

/** The extractor by rules and small models: no key, no network, the same graph every time. */
export async function createExtractor(): Promise<ExplainingExtractor> {
  const analyzer = await createAnalyzer();
  const findRelations = createRelationFinder();
  return {
    version: VERSION,
    explain(document) {
      const analysis = boundSentences(analyzer.analyze(document.text));
      const reading = readEntities(document, analysis);
      return explainReading(analysis, reading, findRelations(reading), findByRules(reading).flat());
    },
    extract(document) {
      const reading = readEntities(document, boundSentences(analyzer.analyze(document.text)));
      return graphOf(document, reading, findRelations(reading));
    },
  };
}

/** The graph of a document that has been read, with these ties. */
export function graphOf(document: Document, reading: Reading, ties: readonly Candidate[]): GraphJson {
  const tied = new Set(ties.flatMap((tie) => [tie.source, tie.target]));
  // What has no name and no tie is only a noun.
  const entities = reading.entities.filter(
    (entity) => !entity.generic || entity.kind === "Event" || tied.has(entity),
  );
  return assemble(document, reading.analysis, entities, ties);
}
