import { type Archive, readGrowing } from "./archive.ts";

/** What a model file says of its weights. */
export interface WeightsMeta {
  labels: string[];
  /** The hash space has 2^bits buckets. */
  bits: number;
  /** How many of them carry weights. */
  rows: number;
  /** What one step of the 8-bit weights is worth. */
  step: number;
}

/** The weight of each hashed feature for each label. */
export class WeightTable {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly step: number;
  /** Row of a bucket, plus one; 0 where it carries no weights. */
  readonly #rows: Int32Array;
  readonly #weights: Int8Array;

  constructor(archive: Archive) {
    const { labels, bits, rows, step } = archive.meta as WeightsMeta;
    this.labels = labels;
    this.bits = bits;
    this.step = step;
    this.#rows = new Int32Array(2 ** bits);
    readGrowing(archive.array("buckets", "u8"), rows).forEach((bucket, row) => (this.#rows[bucket] = row + 1));
    this.#weights = archive.array("weights", "i8");
  }

  /** Adds, in steps, what the features from `first` to `end` say of each label to the scores from `base` on. */
  addTo(scores: Float32Array, base: number, buckets: Int32Array, first: number, end: number): void {
    const count = this.labels.length;
    for (let f = first; f < end; f += 1) {
      const row = (this.#rows[buckets[f] ?? 0] ?? 0) - 1;
      if (row < 0) continue;
      const offset = row * count;
      for (let label = 0; label < count; label += 1) {
        scores[base + label] = (scores[base + label] ?? 0) + (this.#weights[offset + label] ?? 0);
      }
    }
  }
}
