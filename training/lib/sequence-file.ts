import { packGrowing, writeModel } from "./archive.ts";
import type { Weights } from "./crf.ts";
import type { WeightsMeta } from "../../src/language/models/weights.ts";

/** Weights nearer to 0 than so many steps are dropped. */
const DROPPED = 1;

/** Rounds the weights to 8 bits, drops rows without any, and writes a model; returns its size in bytes. */
export function writeSequenceModel(
  path: string,
  labels: string[],
  bits: number,
  model: Weights,
  largest: number,
): number {
  const count = labels.length;
  const step = largest / 127;
  const buckets: number[] = [];
  const kept: number[] = [];
  model.rows.forEach((row, bucket) => {
    if (row === 0) return;
    const values = Array.from(model.weights.subarray((row - 1) * count, row * count), (weight) => {
      const steps = Math.max(-127, Math.min(127, Math.round(weight / step)));
      return Math.abs(steps) <= DROPPED ? 0 : steps;
    });
    if (values.every((value) => value === 0)) return;
    buckets.push(bucket);
    kept.push(...values);
  });
  const meta: WeightsMeta = { labels, bits, rows: buckets.length, step };
  return writeModel(path, meta, {
    buckets: { type: "u8", data: packGrowing(buckets) },
    weights: { type: "i8", data: Int8Array.from(kept) },
    transitions: { type: "f32", data: model.transitions },
  });
}
