import type { Weights } from "./crf.ts";

/** An averaged perceptron over hashed features; weights live in a row per bucket. */
export class Perceptron {
  readonly labels: readonly string[];
  #rows: Int32Array;
  #rowCount = 0;
  #weights: Float32Array;
  /** Each change times the step at which it was made. */
  #totals: Float32Array;
  #steps = 1;

  constructor(labels: readonly string[], bits: number) {
    this.labels = labels;
    this.#rows = new Int32Array(2 ** bits);
    this.#weights = new Float32Array(labels.length * 65_536);
    this.#totals = new Float32Array(this.#weights.length);
  }

  score(scores: Float32Array, buckets: Int32Array, size: number): void {
    const count = this.labels.length;
    scores.fill(0);
    for (let f = 0; f < size; f += 1) {
      const row = (this.#rows[buckets[f] ?? 0] ?? 0) - 1;
      if (row < 0) continue;
      for (let label = 0; label < count; label += 1) {
        scores[label] = (scores[label] ?? 0) + (this.#weights[row * count + label] ?? 0);
      }
    }
  }

  /** Counts one decision; where it was wrong, moves the weights from the label found to the right one. */
  learn(buckets: Int32Array, size: number, right: number, found: number): void {
    this.#steps += 1;
    if (right === found) return;
    for (let f = 0; f < size; f += 1) {
      const bucket = buckets[f] ?? 0;
      if (this.#rows[bucket] === 0) this.#rows[bucket] = this.#addRow();
      const base = ((this.#rows[bucket] ?? 1) - 1) * this.labels.length;
      this.#change(base + right, 1);
      this.#change(base + found, -1);
    }
  }

  averaged(): Weights {
    const weights = this.#weights
      .slice(0, this.#rowCount * this.labels.length)
      .map((weight, i) => weight - (this.#totals[i] ?? 0) / this.#steps);
    return { rows: this.#rows, rowCount: this.#rowCount, weights, transitions: new Float32Array(0) };
  }

  /** A copy with the averaged weights. */
  frozen(): Perceptron {
    const copy = new Perceptron(this.labels, 1);
    const { weights, rows } = this.averaged();
    copy.#weights = weights;
    copy.#rows = rows;
    return copy;
  }

  #change(i: number, by: number): void {
    this.#weights[i] = (this.#weights[i] ?? 0) + by;
    this.#totals[i] = (this.#totals[i] ?? 0) + by * this.#steps;
  }

  #addRow(): number {
    this.#rowCount += 1;
    if (this.#rowCount * this.labels.length > this.#weights.length) {
      const grow = (values: Float32Array): Float32Array => {
        const larger = new Float32Array(values.length * 2);
        larger.set(values);
        return larger;
      };
      this.#weights = grow(this.#weights);
      this.#totals = grow(this.#totals);
    }
    return this.#rowCount;
  }
}
