// Text to graph, and the steps on the way: how much each adds.
import { readDocuments } from "../dist/documents/index.js";
import { createExtractor } from "../dist/extraction/index.js";
import { createAnalyzer } from "../dist/language/index.js";
import { resolve } from "../dist/resolution/index.js";

const REPEAT = 10;

export async function open() {
  const documents = [];
  for await (const read of readDocuments(["seeds"])) if ("document" in read) documents.push(read.document);
  const [extractor, analyzer] = [await createExtractor(), await createAnalyzer()];
  const tokens = documents
    .flatMap(({ text }) => analyzer.analyze(text).sentences)
    .reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const times = (work) => () => {
    for (let i = 0; i < REPEAT; i++) work();
    return tokens * REPEAT;
  };
  return {
    title: `From text to graph: ${documents.length} documents, ${tokens} tokens, one core`,
    unit: "tokens",
    cases: {
      "tokens, tags and names": times(() => documents.map(({ text }) => analyzer.analyze(text))),
      "to each document's graph": times(() => documents.map((document) => extractor.extract(document))),
      "to one graph of all": times(() =>
        resolve(documents.map((document) => ({ graph: extractor.extract(document) }))),
      ),
    },
  };
}
