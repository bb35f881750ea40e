import type { WeightsMeta } from "../../src/language/models/weights.ts";
import { packGrowing, writeModel } from "./archive.ts";
import type { Weights } from "./crf.ts";

/** Weights of no more than so many steps are dropped. */
const DROPPED = 1;
/** This share of the weights fits the scale; larger ones are cut off. */
const FITTING = 0.9999;

interface Rounded {
  steps: Int8Array;
  /** What one step is worth. */
  step: number;
}

function round(weights: Float32Array): Rounded {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const step = (sizes[Math.floor(FITTING * sizes.length)] ?? sizes.at(-1) ?? 1) / 127;
  const steps = Int8Array.from(weights, (weight) => {
    const count = Math.max(-127, Math.min(127, Math.round(weight / step)));
    return Math.abs(count) <= DROPPED ? 0 : count;
  });
  return { steps, step };
}

/** The model as it is once written: with weights of 8 bits. */
export function rounded(model: Weights): Weights {
  const { steps, step } = round(model.weights);
  return { ...model, weights: Float32Array.from(steps, (count) => count * step) };
}

/** Writes the weights in 8 bits, without the rows that have none; returns the size of the file in bytes. */
export function writeWeights(path: string, labels: string[], bits: number, model: Weights): number {
  const { steps, step } = round(model.weights);
  const buckets: number[] = [];
  const rows: Int8Array[] = [];
  model.rows.forEach((row, bucket) => {
    const values = steps.subarray((row - 1) * labels.length, row * labels.length);
    if (row === 0 || values.every((value) => value === 0)) return;
    buckets.push(bucket);
    rows.push(values);
  });
  const kept = new Int8Array(rows.length * labels.length);
  rows.forEach((values, i) => kept.set(values, i * labels.length));
  const meta: WeightsMeta = { labels, bits, rows: rows.length, step };
  return writeModel(path, meta, {
    buckets: { type: "u8", data: packGrowing(buckets) },
    weights: { type: "i8", data: kept },
    transitions: { type: "f32", data: model.transitions },
  });
}
