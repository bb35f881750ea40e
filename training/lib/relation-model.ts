import type { RelationsMeta } from "../../src/extraction/relations/learned/classifier.ts";
import type { WeightsMeta } from "../../src/language/models/weights.ts";
import { RELATION_TYPES } from "../../src/ontology/index.ts";
import { packGrowing, writeModel } from "./archive.ts";
import type { Calibration, Scored } from "./calibration.ts";
import { scoreOf, trainLogistic } from "./logistic.ts";
import type { PairExample } from "./logistic.ts";
import { seededRandom } from "./random.ts";
import type { CorpusDocument } from "./relation-corpus.ts";

/** How much a tie counts that readers find arguable. */
const OPTIONAL_WEIGHT = 0.3;
const EPOCHS = 5;
const RATE = 0.05;
const DECAY = 1e-4;
/** The largest weight that 8 bits hold, and the weights, in steps, that are dropped. */
const LARGEST = 2.5;
const DROPPED = 1;
const CUTOFF = 2;

const LABELS = RELATION_TYPES.length;

/** Features that more than one pair has, as rows. */
export class Rows {
  readonly bits: number;
  readonly #row: Int32Array;
  readonly buckets: number[] = [];

  constructor(documents: readonly CorpusDocument[], bits: number) {
    this.bits = bits;
    const seen = new Int32Array(2 ** bits);
    for (const { pairs } of documents) {
      for (const { buckets } of pairs) for (const bucket of buckets) seen[bucket] = (seen[bucket] ?? 0) + 1;
    }
    this.#row = new Int32Array(2 ** bits);
    seen.forEach((count, bucket) => {
      if (count >= CUTOFF) this.#row[bucket] = this.buckets.push(bucket);
    });
  }

  of(buckets: Int32Array): Int32Array {
    return buckets.map((bucket) => (this.#row[bucket] ?? 0) - 1).filter((row) => row >= 0);
  }
}

export function examplesOf(documents: readonly CorpusDocument[], rows: Rows): PairExample[] {
  return documents.flatMap(({ pairs }) =>
    pairs.flatMap(({ buckets, ends }) => {
      const features = rows.of(buckets);
      return ends.map(({ judgements }) => ({
        features,
        labels: judgements.map((j) => j.label),
        targets: judgements.map((j) => (j.here === true ? 1 : 0)),
        // What the text says elsewhere teaches nothing here; a group's members share what its words say.
        weights: judgements.map((j) =>
          j.here === undefined ? 0 : j.state === "optional" ? OPTIONAL_WEIGHT : 1 / Math.sqrt(ends.length),
        ),
      }));
    }),
  );
}

export interface Model {
  rows: Rows;
  weights: Float32Array;
}

export function trainModel(documents: readonly CorpusDocument[], rows: Rows): Model {
  const weights = trainLogistic(examplesOf(documents, rows), {
    rows: rows.buckets.length,
    labels: LABELS,
    epochs: EPOCHS,
    rate: RATE,
    decay: DECAY,
    random: seededRandom(1),
  });
  return { rows, weights };
}

/** The ties that a document may hold by their best score; arguable ones are left out. */
export function scoredTies(document: CorpusDocument, { rows, weights }: Model): Map<string, Scored> {
  const ties = new Map<string, Scored>();
  for (const { buckets, ends, ruled, unreal } of document.pairs) {
    const features = rows.of(buckets);
    const scores = new Map<number, number>();
    for (const { label, tie, state } of ends.flatMap((end) => end.judgements)) {
      if (unreal.has(label) && !ruled.has(label)) continue;
      const score = scores.get(label) ?? scoreOf(weights, LABELS, features, label);
      scores.set(label, score);
      const known = ties.get(tie) ?? { label, score, ruled: -Infinity, holds: state === "required" };
      known.score = Math.max(known.score, score);
      if (ruled.has(label)) known.ruled = Math.max(known.ruled, score);
      ties.set(tie, known);
    }
  }
  return ties;
}

/** Rounds the weights to 8 bits, drops rows without any, and writes a model; returns its size in bytes. */
export function writeRelationModel(
  path: string,
  { rows, weights }: Model,
  calibration: Calibration,
  thresholds: Pick<RelationsMeta, "threshold" | "ruledThreshold">,
): number {
  const step = LARGEST / 127;
  const buckets: number[] = [];
  const kept: number[] = [];
  rows.buckets.forEach((bucket, row) => {
    const values = Array.from(weights.subarray(row * LABELS, (row + 1) * LABELS), (weight) => {
      const steps = Math.max(-127, Math.min(127, Math.round(weight / step)));
      return Math.abs(steps) <= DROPPED ? 0 : steps;
    });
    if (values.every((value) => value === 0)) return;
    buckets.push(bucket);
    kept.push(...values);
  });
  const shape: WeightsMeta = { labels: [...RELATION_TYPES], bits: rows.bits, rows: buckets.length, step };
  const meta: RelationsMeta = { ...shape, ...calibration, ...thresholds };
  return writeModel(path, meta, {
    buckets: { type: "u8", data: packGrowing(buckets) },
    weights: { type: "i8", data: Int8Array.from(kept) },
  });
}
