import { forwardBackward } from "../../src/language/models/sequence.ts";
import { seededRandom, shuffled } from "./random.ts";

/** A row of tokens to learn from. */
export interface Example {
  /** Buckets of the features, all tokens behind one another. */
  buckets: Int32Array;
  starts: Int32Array;
  /** Index of the right label at each token, or -1 where nobody knows. */
  gold: Int8Array;
}

export interface TrainingOptions {
  labels: string[];
  bits: number;
  epochs: number;
  /** Features seen less often carry no weight. */
  cutoff: number;
  rate: number;
  /** Pull of the weights towards 0. */
  decay: number;
  /** Whether a label may follow another; from -1 it starts a sentence. */
  mayFollow?: (previous: number, label: number) => boolean;
  seed: number;
  onEpoch?: (epoch: number, weights: Weights, logLoss: number) => void;
}

export interface Weights {
  /** Row of a bucket, plus one. */
  rows: Int32Array;
  rowCount: number;
  weights: Float32Array;
  transitions: Float32Array;
}

const FORBIDDEN = -30;

/** Rows for the buckets that are seen often enough. */
function assignRows(
  examples: readonly Example[],
  bits: number,
  cutoff: number,
): { rows: Int32Array; rowCount: number } {
  const counts = new Int32Array(2 ** bits);
  for (const { buckets } of examples)
    for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  const rows = new Int32Array(2 ** bits);
  let rowCount = 0;
  counts.forEach((count, bucket) => {
    if (count >= cutoff) rows[bucket] = rowCount += 1;
  });
  return { rows, rowCount };
}

/**
 * Maximises the likelihood of the gold labels by AdaGrad, one sentence at a time; gives the mean of the weights after
 * each epoch, which does better than the last.
 */
export function trainCrf(examples: readonly Example[], options: TrainingOptions): Weights {
  const { labels, bits, epochs, cutoff, rate, decay, seed } = options;
  const count = labels.length;
  const { rows, rowCount } = assignRows(examples, bits, cutoff);
  const weights = new Float32Array(rowCount * count);
  const squares = new Float32Array(rowCount * count).fill(1e-2);
  const transitions = new Float32Array((count + 1) * count);
  const transitionSquares = new Float32Array(transitions.length).fill(1e-2);
  for (let previous = 0; previous <= count; previous += 1) {
    for (let label = 0; label < count; label += 1) {
      const allowed = options.mayFollow?.(previous === count ? -1 : previous, label) ?? true;
      if (!allowed) transitions[previous * count + label] = FORBIDDEN;
    }
  }
  const random = seededRandom(seed);
  const result: Weights = { rows, rowCount, weights, transitions };
  const mean: Weights = {
    rows,
    rowCount,
    weights: new Float32Array(weights.length),
    transitions: new Float32Array(transitions.length),
  };

  const step = (values: Float32Array, sums: Float32Array, i: number, gradient: number): void => {
    const pulled = gradient - decay * (values[i] ?? 0);
    const sum = (sums[i] ?? 0) + pulled * pulled;
    sums[i] = sum;
    values[i] = (values[i] ?? 0) + (rate * pulled) / Math.sqrt(sum);
  };

  const learn = ({ buckets, starts, gold }: Example): number => {
    const emissions = emissionsOf(buckets, starts, result, count);
    const steps = transitions.map(Math.exp);
    const model = forwardBackward(emissions, steps, count);
    const truth = gold.includes(-1)
      ? forwardBackward(constrained(emissions, gold, count), steps, count)
      : certain(emissions, transitions, gold, count);
    const tokens = gold.length;
    for (let token = 0; token < tokens; token += 1) {
      const base = token * count;
      for (let label = 0; label < count; label += 1) {
        const gradient = (truth.marginals[base + label] ?? 0) - (model.marginals[base + label] ?? 0);
        if (Math.abs(gradient) < 1e-5) continue;
        for (let f = starts[token] ?? 0; f < (starts[token + 1] ?? 0); f += 1) {
          const row = (rows[buckets[f] ?? 0] ?? 0) - 1;
          if (row >= 0) step(weights, squares, row * count + label, gradient);
        }
      }
    }
    for (let i = 0; i < transitions.length; i += 1) {
      const gradient = (truth.pairs[i] ?? 0) - (model.pairs[i] ?? 0);
      if (transitions[i] !== FORBIDDEN && Math.abs(gradient) > 1e-6)
        step(transitions, transitionSquares, i, gradient);
    }
    return model.logZ - truth.logZ;
  };

  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    let loss = 0;
    for (const i of shuffled(examples.length, random)) {
      const example = examples[i];
      if (example) loss += learn(example);
    }
    takeIn(mean.weights, weights, epoch);
    takeIn(mean.transitions, transitions, epoch);
    options.onEpoch?.(epoch, mean, loss);
  }
  return mean;
}

/** Makes a mean over `count` values of one over one fewer. */
function takeIn(mean: Float32Array, values: Float32Array, count: number): void {
  values.forEach((value, i) => (mean[i] = (mean[i] ?? 0) + (value - (mean[i] ?? 0)) / count));
}

export function emissionsOf(
  buckets: Int32Array,
  starts: ArrayLike<number>,
  model: Weights,
  count: number,
): Float32Array {
  const tokens = starts.length - 1;
  const scores = new Float32Array(tokens * count);
  for (let token = 0; token < tokens; token += 1) {
    for (let f = starts[token] ?? 0; f < (starts[token + 1] ?? 0); f += 1) {
      const row = (model.rows[buckets[f] ?? 0] ?? 0) - 1;
      if (row < 0) continue;
      for (let label = 0; label < count; label += 1) {
        const i = token * count + label;
        scores[i] = (scores[i] ?? 0) + (model.weights[row * count + label] ?? 0);
      }
    }
  }
  return scores;
}

/** The scores with all labels ruled out that are known to be wrong. */
function constrained(emissions: Float32Array, gold: Int8Array, count: number): Float32Array {
  return emissions.map((score, i) => {
    const right = gold[Math.floor(i / count)] ?? -1;
    return right < 0 || right === i % count ? score : score - 60;
  });
}

/** What `forwardBackward` gives where each label is known. */
function certain(
  emissions: Float32Array,
  transitions: Float32Array,
  gold: Int8Array,
  count: number,
): ReturnType<typeof forwardBackward> {
  const marginals = new Float64Array(emissions.length);
  const pairs = new Float64Array(transitions.length);
  let logZ = 0;
  gold.forEach((label, token) => {
    const pair = (token === 0 ? count : (gold[token - 1] ?? 0)) * count + label;
    marginals[token * count + label] = 1;
    pairs[pair] = (pairs[pair] ?? 0) + 1;
    logZ += (emissions[token * count + label] ?? 0) + (transitions[pair] ?? 0);
  });
  return { marginals, pairs, logZ };
}
