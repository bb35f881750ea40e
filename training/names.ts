// Trains the finder of names, reports on held-out data, then trains on all of it and writes models/names.
// Usage: names.js DATA DOCUMENTS OUTPUT [--report]
import { join } from "node:path";
import type { NamedSpan, Upos } from "../src/language/analysis.ts";
import { FeatureBuffer } from "../src/language/models/features.ts";
import { viterbi } from "../src/language/models/sequence.ts";
import { addNameFeatures } from "../src/language/names/features.ts";
import { labelsOf, mayFollow, NAME_LABELS, spansOf } from "../src/language/names/labels.ts";
import { loadTagger } from "../src/language/tags/tagger.ts";
import { tokenize } from "../src/language/text/tokens.ts";
import { loadClusters } from "../src/language/words/clusters.ts";
import { loadGazetteer } from "../src/language/words/gazetteer.ts";
import { Lexicon } from "../src/language/words/lexicon.ts";
import { type Example, type Weights, emissionsOf, trainCrf } from "./lib/crf.ts";
import { readGraphCorpus } from "./lib/graph-corpus.ts";
import { type NameSentence, readColumns, readDocuments } from "./lib/name-corpora.ts";
import { rounded, writeWeights } from "./lib/weights-file.ts";

const BITS = 21;
const [, , data, documents, output, report] = process.argv;
if (!data || !documents || !output) throw new Error("usage: names.js DATA DOCUMENTS OUTPUT [--report]");

const labels = [...NAME_LABELS];
const lexicon = new Lexicon(loadClusters());
const tag = loadTagger();
const look = loadGazetteer();

interface Held extends Example {
  /** Gold names as "from-to-label" over our tokens, or by offsets where they cut a token. */
  names: string[];
  known: boolean[];
}

function toExample({ text, names }: NameSentence): Held {
  const tokens = tokenize(text, { start: 0, end: text.length });
  const words = tokens.map((token) => lexicon.word(token.text));
  const tags: readonly Upos[] = tag(words);
  const buffer = new FeatureBuffer(BITS);
  addNameFeatures(buffer, words, tags, look(words));
  const known = tokens.map(() => true);
  const spans: { from: number; to: number; label: NamedSpan["label"] }[] = [];
  const gold: string[] = [];
  for (const { start, end, label } of names) {
    const from = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === end);
    if (label && from >= 0 && last >= from) {
      spans.push({ from, to: last + 1, label });
      gold.push(`${from}-${last + 1}-${label}`);
      continue;
    }
    if (label) gold.push(`offset ${start}-${end}-${label}`);
    tokens.forEach((token, i) => {
      if (token.start < end && token.end > start) known[i] = false;
    });
  }
  return {
    buckets: buffer.buckets.slice(0, buffer.size),
    starts: Int32Array.from(buffer.starts),
    gold: Int8Array.from(labelsOf(spans, tokens.length), (label, i) =>
      known[i] ? labels.indexOf(label) : -1,
    ),
    names: gold,
    known,
  };
}

/** Exact spans of persons, organizations and places; what lies on words that nobody knows does not count. */
function score(examples: readonly Held[], model: Weights): string {
  const counts = new Map(
    ["person", "organization", "place"].map((kind) => [kind, { found: 0, right: 0, gold: 0 }]),
  );
  for (const { buckets, starts, names, known } of examples) {
    const found = viterbi(
      emissionsOf(buckets, starts, model, labels.length),
      model.transitions,
      labels.length,
    );
    for (const name of names) {
      const count = counts.get(name.slice(name.lastIndexOf("-") + 1));
      if (count) count.gold += 1;
    }
    for (const { from, to, label } of spansOf(Array.from(found, (id) => labels[id] ?? "O"))) {
      const count = counts.get(label);
      if (!count || known.slice(from, to).includes(false)) continue;
      count.found += 1;
      if (names.includes(`${from}-${to}-${label}`)) count.right += 1;
    }
  }
  const f1 = ({ found, right, gold }: { found: number; right: number; gold: number }): string =>
    `${((200 * right) / (found + gold)).toFixed(1)} (P ${((100 * right) / found).toFixed(1)}, R ${((100 * right) / gold).toFixed(1)})`;
  const all = { found: 0, right: 0, gold: 0 };
  for (const { found, right, gold } of counts.values()) {
    all.found += found;
    all.right += right;
    all.gold += gold;
  }
  return [`F1 ${f1(all)}`, ...[...counts].map(([kind, count]) => `${kind} ${f1(count)}`)].join(", ");
}

function train(examples: readonly Example[], held: Record<string, Held[]>): Weights {
  return trainCrf(examples, {
    labels,
    bits: BITS,
    epochs: 5,
    cutoff: 2,
    rate: 0.05,
    decay: 2e-4,
    mayFollow: (previous, label) =>
      mayFollow(previous < 0 ? undefined : labels[previous], labels[label] ?? "O"),
    seed: 1,
    onEpoch: (epoch, model, loss) => {
      console.error(`epoch ${epoch}: loss ${loss.toFixed(0)}`);
      for (const [name, set] of Object.entries(held)) console.error(`  ${name}: ${score(set, model)}`);
    },
  });
}

const crossner = (domain: string, part: string): Held[] =>
  readColumns(join(data, `crossner/${domain}/${part}.txt`)).map(toExample);
const begun = performance.now();
const graphs = readGraphCorpus(documents).map(({ sentences }) => sentences.map(toExample));
const general = [
  ...["ai", "literature", "music", "science"].flatMap((domain) =>
    ["train", "dev", "test"].flatMap((part) => crossner(domain, part)),
  ),
  ...readColumns(join(data, "wikigold/wikigold.conll.txt")).map(toExample),
  ...["dev", "test"].flatMap((part) =>
    readDocuments(join(data, `redocred/${part}_revised.json`)).map(toExample),
  ),
];
const politics = { train: crossner("politics", "train"), dev: crossner("politics", "dev") };
console.error(
  `${general.length} general sentences, ${graphs.flat().length} of news, read in ${Math.round(performance.now() - begun)} ms`,
);

// Every sixth document of the news and every third sentence of the politics development set are held out.
const third = (held: boolean): Held[] => politics.dev.filter((_, i) => (i % 3 === 0) === held);
const sixth = (held: boolean): Held[] => graphs.filter((_, i) => (i % 6 === 5) === held).flat();
if (report) {
  const held = { politics: third(true), news: sixth(true) };
  const model = train([...general, ...politics.train, ...third(false), ...sixth(false)], held);
  for (const [name, set] of Object.entries(held))
    console.error(`in 8 bits, ${name}: ${score(set, rounded(model))}`);
} else {
  const weights = train([...general, ...politics.train, ...politics.dev, ...graphs.flat()], {});
  console.error(`${writeWeights(output, labels, BITS, weights)} bytes`);
}
