import { mix } from "./hash.ts";

/** The features of a row of tokens, as buckets of a hash space of 2^bits. */
export class FeatureBuffer {
  readonly #mask: number;
  buckets = new Int32Array(4096);
  /** Where the features of each token begin; one more than there are tokens. */
  starts: number[] = [0];
  size = 0;

  constructor(bits: number) {
    this.#mask = 2 ** bits - 1;
  }

  clear(): void {
    this.size = 0;
    this.starts = [0];
  }

  /** Ends the features of one token. */
  next(): void {
    this.starts.push(this.size);
  }

  add(template: number, value: number): void {
    if (this.size === this.buckets.length) {
      const larger = new Int32Array(this.size * 2);
      larger.set(this.buckets);
      this.buckets = larger;
    }
    this.buckets[this.size] = mix(value, template) & this.#mask;
    this.size += 1;
  }
}
