import { shuffled } from "./random.ts";

/** One pair of mentions: its features (rows of the weights) and, for each label, what is known. */
export interface PairExample {
  features: Int32Array;
  /** Labels that the ontology allows here. */
  labels: readonly number[];
  /** For each of them, 1 (holds) or 0. */
  targets: readonly number[];
  /** For each of them, how much it counts. */
  weights: readonly number[];
}

export interface LogisticOptions {
  rows: number;
  labels: number;
  epochs: number;
  rate: number;
  decay: number;
  random: () => number;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export function scoreOf(weights: Float32Array, labels: number, features: Int32Array, label: number): number {
  let score = 0;
  for (const row of features) score += weights[row * labels + label] ?? 0;
  return score;
}

/** One logistic regression for each label over shared features: AdaGrad, L2; the mean of the weights after each of the last epochs. */
export function trainLogistic(examples: readonly PairExample[], options: LogisticOptions): Float32Array {
  const { rows, labels, epochs, rate, decay, random } = options;
  const weights = new Float32Array(rows * labels);
  const squares = new Float32Array(rows * labels).fill(1e-2);
  const sum = new Float32Array(rows * labels);
  let summed = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(examples.length, random)) {
      const example = examples[index];
      if (!example) continue;
      example.labels.forEach((label, i) => {
        const weight = example.weights[i] ?? 0;
        if (weight === 0) return;
        const error = sigmoid(scoreOf(weights, labels, example.features, label)) - (example.targets[i] ?? 0);
        if (Math.abs(error) < 1e-3) return;
        for (const row of example.features) {
          const at = row * labels + label;
          const gradient = weight * error + decay * (weights[at] ?? 0);
          const square = (squares[at] ?? 0) + gradient * gradient;
          squares[at] = square;
          weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
        }
      });
    }
    if (epoch >= epochs - 3) {
      summed++;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0);
    }
  }
  return sum.map((value) => value / Math.max(1, summed));
}
