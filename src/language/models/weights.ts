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
  /** A bit for each bucket that carries weights: most do not, and this fits a processor's cache where rows do not. */
  readonly #used: Uint8Array;
  /** Row of a bucket that carries weights. */
  readonly #rows: Int32Array;
  readonly #weights: Int8Array;

  constructor(archive: Archive) {
    const { labels, bits, rows, step } = archive.meta as WeightsMeta;
    this.labels = labels;
    this.bits = bits;
    this.step = step;
    this.#rows = new Int32Array(2 ** bits);
    this.#used = new Uint8Array(2 ** (bits - 3));
    readGrowing(archive.array("buckets", "u8"), rows).forEach((bucket, row) => {
      this.#rows[bucket] = row;
      this.#used[bucket >> 3] = (this.#used[bucket >> 3] ?? 0) | (1 << (bucket & 7));
    });
    this.#weights = archive.array("weights", "i8");
  }

  /** Adds, in steps, what the features from `first` to `end` say of each label to the scores from `base` on. */
  addTo(scores: Int32Array, base: number, buckets: Int32Array, first: number, end: number): void {
    const count = this.labels.length;
    for (let f = first; f < end; f += 1) {
      const bucket = buckets[f] ?? 0;
      if (((this.#used[bucket >> 3] ?? 0) & (1 << (bucket & 7))) === 0) continue;
      const offset = (this.#rows[bucket] ?? 0) * count;
      for (let label = 0; label < count; label += 1) {
        scores[base + label] = (scores[base + label] ?? 0) + (this.#weights[offset + label] ?? 0);
      }
    }
  }
}
