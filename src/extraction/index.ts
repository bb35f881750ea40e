import { createAnalyzer } from "../language/index.ts";
import { assemble } from "./assemble.ts";
import { explainReading } from "./explain.ts";
import type { ExplainingExtractor } from "./extractor.ts";
import { readEntities } from "./read.ts";
import { findRelations } from "./relations/index.ts";

export type { ExplainedSentence } from "./explain.ts";
export type { Extractor, ExplainingExtractor } from "./extractor.ts";

/** Goes up with every change that may change what is extracted. */
const VERSION = "1";

/** The extractor by rules and small models: no key, no network, the same graph every time. */
export async function createExtractor(): Promise<ExplainingExtractor> {
  const analyzer = await createAnalyzer();
  return {
    version: VERSION,
    explain(document) {
      const analysis = analyzer.analyze(document.text);
      const reading = readEntities(document, analysis);
      return explainReading(analysis, reading, findRelations(reading));
    },
    extract(document) {
      const reading = readEntities(document, analyzer.analyze(document.text));
      const ties = findRelations(reading);
      const tied = new Set(ties.flatMap((tie) => [tie.source, tie.target]));
      // What has no name and no tie is only a noun.
      const entities = reading.entities.filter(
        (entity) => !entity.generic || entity.kind === "Event" || tied.has(entity),
      );
      return assemble(document, reading.analysis, entities, ties);
    },
  };
}
