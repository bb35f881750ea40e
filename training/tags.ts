// Trains the tagger on the GUM treebank. With --report: on all but the held-out documents, and says how it does on
// these; else on all of it, and writes models/tags. Usage: tags.js DATA OUTPUT [--report]
import { join } from "node:path";
import { loadClusters } from "../src/language/words/clusters.ts";
import { Lexicon } from "../src/language/words/lexicon.ts";
import type { Example, Weights } from "./lib/crf.ts";
import { readTreebank, splitTreebank } from "./lib/gum.ts";
import { rounded, writeWeights } from "./lib/weights-file.ts";
import { TAG_BITS, tagExample, tagWith, trainTags } from "./lib/tagging.ts";

const EPOCHS = 5;
const [, , data, output, report] = process.argv;
if (!data || !output) throw new Error("usage: tags.js DATA OUTPUT [--report]");

const lexicon = new Lexicon(loadClusters());
const sentences = readTreebank(join(data, "gum"));
const labels = [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort();
const { train, held } = splitTreebank(sentences);
const examples = (chosen: typeof sentences): Example[] =>
  chosen.map((each) => tagExample(each, labels, lexicon));

function accuracy(model: Weights, genre: string): string {
  let right = 0;
  let all = 0;
  for (const sentence of held.filter(({ document }) => document.includes(genre))) {
    const found = tagWith(model, tagExample(sentence, labels, lexicon), labels);
    sentence.tags.forEach((tag, i) => (right += tag === found[i] ? 1 : 0));
    all += found.length;
  }
  return `${((100 * right) / all).toFixed(2)} of ${all} words`;
}

if (report) {
  const model = trainTags(examples(train), labels, EPOCHS, (epoch, current, loss) => {
    console.error(`epoch ${epoch}: loss ${loss.toFixed(0)}, held out ${accuracy(current, "")}`);
  });
  console.error(
    `in 8 bits: held out ${accuracy(rounded(model), "")}, news ${accuracy(rounded(model), "_news_")}`,
  );
} else {
  const model = trainTags(examples(sentences), labels, EPOCHS, (epoch) => console.error(`epoch ${epoch}`));
  console.error(`${writeWeights(output, labels, TAG_BITS, model)} bytes`);
}
