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

/** The weight of each hashed feature for each label; most are 0 and not kept. */
export class WeightTable {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly step: number;
  /** A bit for each bucket that carries weights: most do not, and this fits a processor's cache where rows do not. */
  readonly #used: Uint8Array;
  /** Row of a bucket that carries weights. */
  readonly #rows: Int32Array;
  /** Where the weights of each row begin; one more than there are rows. */
  readonly #starts: Int32Array;
  /** A label in the low 8 bits, its weight in the high ones. */
  readonly #weights: Int16Array;

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
    const dense = archive.array("weights", "i8");
    this.#starts = new Int32Array(rows + 1);
    const weights = new Int16Array(dense.length);
    let size = 0;
    for (let row = 0; row < rows; row += 1) {
      for (let label = 0; label < labels.length; label += 1) {
        const weight = dense[row * labels.length + label] ?? 0;
        if (weight !== 0) weights[size++] = weight * 256 + label;
      }
      this.#starts[row + 1] = size;
    }
    this.#weights = weights.slice(0, size);
  }

  /** Adds, in steps, what the features from `first` to `end` say of each label to the scores from `base` on. */
  addTo(
    scores: Int32Array | Float32Array,
    base: number,
    buckets: Int32Array,
    first: number,
    end: number,
  ): void {
    for (let f = first; f < end; f += 1) {
      const bucket = buckets[f] ?? 0;
      if (((this.#used[bucket >> 3] ?? 0) & (1 << (bucket & 7))) === 0) continue;
      const row = this.#rows[bucket] ?? 0;
      const last = this.#starts[row + 1] ?? 0;
      for (let i = this.#starts[row] ?? 0; i < last; i += 1) {
        const packed = this.#weights[i] ?? 0;
        const label = base + (packed & 255);
        scores[label] = (scores[label] ?? 0) + (packed >> 8);
      }
    }
  }
}
