// Trains the model of ties: cross-validation over documents calibrates it, then it is trained on all of them.
// Usage: relations.js DOCUMENTS OUTPUT [GRAPHS [SHARE]]
// GRAPHS is a folder for the graph of each document by a model that has not seen it; SHARE is how much of the
// other documents such a model learns from.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { graphOf } from "../src/extraction/index.ts";
import { readEntities } from "../src/extraction/read.ts";
import { RelationClassifier } from "../src/extraction/relations/learned/classifier.ts";
import { learnedTies } from "../src/extraction/relations/learned/ties.ts";
import { findByRules } from "../src/extraction/relations/rules.ts";
import { createAnalyzer } from "../src/language/index.ts";
import { unpack } from "../src/language/models/archive.ts";
import { loadClusters } from "../src/language/words/clusters.ts";
import { RELATION_TYPES } from "../src/ontology/index.ts";
import { type Calibration, type Scored, calibrate, probability } from "./lib/calibration.ts";
import { type CorpusDocument, readRelationCorpus } from "./lib/relation-corpus.ts";
import { Rows, scoredTies, trainModel, writeRelationModel } from "./lib/relation-model.ts";
import { countTies, f1, show } from "./lib/tie-scores.ts";

const BITS = 19;
const FOLDS = 5;
/** What a rule says is drawn unless the model is all but sure that it is wrong. */
const RULED_THRESHOLD = 0.01;
const [, , folder, output, graphs, share = "1"] = process.argv;
if (!folder || !output) throw new Error("usage: relations.js DOCUMENTS OUTPUT [GRAPHS [SHARE]]");

const analyzer = await createAnalyzer();
const clusters = loadClusters();
const documents = readRelationCorpus(folder, analyzer, clusters, BITS);
console.log(`${documents.length} documents`);
console.log(`rules alone: ${show(countTies(documents, (d) => d.ruleTies).all)}`);
console.log(`ends found, in one sentence: ${show(countTies(documents, (d) => reachable(d)).all)}`);
const rows = new Rows(documents, BITS);

function reachable({ pairs }: CorpusDocument): Set<string> {
  const judgements = pairs.flatMap((pair) => pair.ends.flatMap((end) => end.judgements));
  return new Set(judgements.filter((j) => j.state !== "none").map((j) => j.tie));
}

const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const others = documents.filter((_, i) => i % FOLDS !== fold);
  const learnt = others.filter((_, i) => (i * Number(share)) % 1 < Number(share));
  return { held: documents.filter((_, i) => i % FOLDS === fold), model: trainModel(learnt, rows) };
});
const scored = new Map(
  folds.flatMap(({ held, model }) => held.map((d) => [d, scoredTies(d, model)] as const)),
);

function settle(known: readonly CorpusDocument[]): { calibration: Calibration; threshold: number } {
  const ties = known.flatMap((d) =>
    [...(scored.get(d) ?? [])].filter(([tie]) => !d.optional.has(tie)).map(([, tie]) => tie),
  );
  const calibration = calibrate(ties, RELATION_TYPES.length);
  const tried = Array.from({ length: 30 }, (_, i) => {
    const threshold = 0.1 + i * 0.02;
    return { threshold, f: f1(countTies(known, (d) => likely(d, calibration, threshold)).all) };
  });
  const best = Math.max(...tried.map(({ f }) => f));
  // The curve is flat: of thresholds that are as good, the one that draws the fewest ties.
  const threshold = tried.findLast(({ f }) => f > best - 0.001)?.threshold ?? 0.5;
  return { calibration, threshold };
}

function likely(document: CorpusDocument, calibration: Calibration, threshold: number): Set<string> {
  const isLikely = ({ label, score, ruled }: Scored): boolean =>
    probability(calibration, label, score) >= threshold ||
    probability(calibration, label, ruled) >= RULED_THRESHOLD;
  return new Set([...(scored.get(document) ?? [])].filter(([, tie]) => isLikely(tie)).map(([tie]) => tie));
}

// Calibration and threshold for a fold come from the others too.
const foundByDocument = new Map<CorpusDocument, Set<string>>();
const reliability = Array.from({ length: 10 }, () => ({ ties: 0, sum: 0, right: 0 }));
for (const { held, model } of folds) {
  const { calibration, threshold } = settle(documents.filter((d) => !held.includes(d)));
  for (const document of held) {
    foundByDocument.set(document, likely(document, calibration, threshold));
    for (const [tie, score] of scored.get(document) ?? [])
      if (!document.optional.has(tie)) note(calibration, score);
  }
  if (!graphs) continue;
  mkdirSync(graphs, { recursive: true });
  const path = join(graphs, "fold.model");
  writeRelationModel(path, model, calibration, { threshold, ruledThreshold: RULED_THRESHOLD });
  const classifier = new RelationClassifier(unpack(gunzipSync(readFileSync(path))), clusters);
  for (const { id } of held) {
    const text = readFileSync(join(folder, "texts", `${id}.txt`), "utf8");
    const document = { key: id, file: id, text };
    const reading = readEntities(document, analyzer.analyze(text));
    const ties = learnedTies(reading, findByRules(reading), classifier);
    writeFileSync(join(graphs, `${id}.json`), JSON.stringify(graphOf(document, reading, ties)));
  }
}

function note(calibration: Calibration, tie: Scored): void {
  const p = probability(calibration, tie.label, tie.score);
  const bin = reliability[Math.min(9, Math.floor(p * 10))];
  if (!bin) return;
  bin.ties += 1;
  bin.sum += p;
  if (tie.holds) bin.right += 1;
}

const { all, byType } = countTies(documents, (d) => foundByDocument.get(d) ?? new Set());
console.log(`cross-validated: ${show(all)}`);
for (const type of RELATION_TYPES) {
  const count = byType.get(type);
  if (count) console.log(`  ${type.padEnd(16)} ${show(count)}`);
}
console.log("predicted → right, by tenths of the probability");
for (const { ties, sum, right } of reliability) {
  console.log(`  ${(sum / ties).toFixed(2)} → ${(right / ties).toFixed(2)} (${ties} ties)`);
}

const { calibration, threshold } = settle(documents);
console.log(`slope ${calibration.slope.toFixed(2)}, threshold ${threshold.toFixed(2)}`);
if (share === "1") {
  const size = writeRelationModel(output, trainModel(documents, rows), calibration, {
    threshold,
    ruledThreshold: RULED_THRESHOLD,
  });
  console.log(`${size} bytes`);
}
