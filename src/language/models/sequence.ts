import type { Archive } from "./archive.ts";
import type { FeatureBuffer } from "./features.ts";
import { WeightTable } from "./weights.ts";

/** A linear-chain conditional random field over hashed features. */
export class SequenceModel {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly #weights: WeightTable;
  /** From label to label, row by row; the last row is from the start. */
  readonly #transitions: Float32Array;
  readonly #factors: Float32Array;

  constructor(archive: Archive) {
    this.#weights = new WeightTable(archive);
    this.labels = this.#weights.labels;
    this.bits = this.#weights.bits;
    this.#transitions = archive.array("transitions", "f32");
    this.#factors = this.#transitions.map(Math.exp);
  }

  /** The score of each label at each token, token by token. */
  emissions({ buckets, starts }: FeatureBuffer): Float32Array {
    const count = this.labels.length;
    const tokens = starts.length - 1;
    const scores = new Int32Array(tokens * count);
    for (let token = 0; token < tokens; token += 1) {
      this.#weights.addTo(scores, token * count, buckets, starts[token] ?? 0, starts[token + 1] ?? 0);
    }
    const scaled = new Float32Array(scores.length);
    for (let i = 0; i < scores.length; i += 1) scaled[i] = (scores[i] ?? 0) * this.#weights.step;
    return scaled;
  }

  /** The best row of labels. */
  decode(emissions: Float32Array): Uint8Array {
    return viterbi(emissions, this.#transitions, this.labels.length);
  }

  /** The probability of each label at each token. */
  marginals(emissions: Float32Array): Float64Array {
    return forwardBackward(emissions, this.#factors, this.labels.length).marginals;
  }
}

export function viterbi(emissions: Float32Array, transitions: Float32Array, count: number): Uint8Array {
  const tokens = emissions.length / count;
  const best = new Uint8Array(tokens);
  if (tokens === 0) return best;
  const from = new Uint8Array(tokens * count);
  let scores = new Float64Array(count);
  let next = new Float64Array(count);
  for (let label = 0; label < count; label += 1) {
    scores[label] = (emissions[label] ?? 0) + (transitions[count * count + label] ?? 0);
  }
  for (let token = 1; token < tokens; token += 1) {
    for (let label = 0; label < count; label += 1) {
      let top = -Infinity;
      let origin = 0;
      for (let previous = 0; previous < count; previous += 1) {
        const score = (scores[previous] ?? 0) + (transitions[previous * count + label] ?? 0);
        if (score > top) {
          top = score;
          origin = previous;
        }
      }
      next[label] = top + (emissions[token * count + label] ?? 0);
      from[token * count + label] = origin;
    }
    [scores, next] = [next, scores];
  }
  let label = scores.indexOf(Math.max(...scores));
  for (let token = tokens - 1; token >= 0; token -= 1) {
    best[token] = label;
    label = from[token * count + label] ?? 0;
  }
  return best;
}

export interface Chain {
  /** Probability of each label at each token. */
  marginals: Float64Array;
  /** Expected count of each transition, laid out like the transitions. */
  pairs: Float64Array;
  /** Logarithm of the sum over all rows of labels. */
  logZ: number;
}

/**
 * Sums over all rows of labels, each token's scores scaled so that nothing overflows. `steps` holds e to the power of
 * the transitions.
 */
export function forwardBackward(emissions: Float32Array, steps: Float32Array, count: number): Chain {
  const tokens = emissions.length / count;
  const local = new Float64Array(tokens * count);
  const alpha = new Float64Array(tokens * count);
  const beta = new Float64Array(tokens * count);
  const scale = new Float64Array(tokens);
  const pairs = new Float64Array(steps.length);
  let logZ = 0;
  for (let token = 0; token < tokens; token += 1) {
    const base = token * count;
    let top = -Infinity;
    for (let label = 0; label < count; label += 1) top = Math.max(top, emissions[base + label] ?? 0);
    let sum = 0;
    for (let label = 0; label < count; label += 1) {
      const here = Math.exp((emissions[base + label] ?? 0) - top);
      local[base + label] = here;
      let reach = 0;
      if (token === 0) reach = steps[count * count + label] ?? 0;
      else {
        for (let previous = 0; previous < count; previous += 1) {
          reach += (alpha[base - count + previous] ?? 0) * (steps[previous * count + label] ?? 0);
        }
      }
      alpha[base + label] = reach * here;
      sum += reach * here;
    }
    for (let label = 0; label < count; label += 1) alpha[base + label] = (alpha[base + label] ?? 0) / sum;
    scale[token] = sum;
    logZ += Math.log(sum) + top;
  }
  beta.fill(1, (tokens - 1) * count);
  for (let token = tokens - 1; token > 0; token -= 1) {
    const base = token * count;
    for (let previous = 0; previous < count; previous += 1) {
      let sum = 0;
      for (let label = 0; label < count; label += 1) {
        const onward =
          ((steps[previous * count + label] ?? 0) * (local[base + label] ?? 0) * (beta[base + label] ?? 0)) /
          (scale[token] ?? 1);
        sum += onward;
        const pair = previous * count + label;
        pairs[pair] = (pairs[pair] ?? 0) + (alpha[base - count + previous] ?? 0) * onward;
      }
      beta[base - count + previous] = sum;
    }
  }
  const marginals = alpha.map((value, i) => value * (beta[i] ?? 0));
  for (let label = 0; label < count; label += 1) pairs[count * count + label] = marginals[label] ?? 0;
  return { marginals, pairs, logZ };
}
