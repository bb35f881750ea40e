import { createAnalyzer } from "../language/index.ts";
import { assemble } from "./assemble.ts";
import type { Extractor } from "./extractor.ts";
import { readEntities } from "./read.ts";
import { findRelations } from "./relations/index.ts";

export type { Extractor } from "./extractor.ts";

/** Goes up with every change that may change what is extracted. */
const VERSION = "1";

/** The extractor by rules and small models: no key, no network, the same graph every time. */
export async function createExtractor(): Promise<Extractor> {
  const analyzer = await createAnalyzer();
  return {
    version: VERSION,
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
