import { sigmoid } from "./logistic.ts";

/** One tie of a document: its best score, and whether the annotation has it. */
export interface Scored {
  label: number;
  score: number;
  /** The best score where a rule says it too; -Infinity where none does. */
  ruled: number;
  holds: boolean;
}

export interface Calibration {
  slope: number;
  /** By label. */
  intercepts: number[];
}

/** How much a label's own intercept is drawn to that of all, in ties. */
const SHRINKAGE = 0.3;
const STEPS = 400;

/** Platt scaling with one slope, and an intercept for each label that is drawn to the common one. */
export function calibrate(ties: readonly Scored[], labels: number): Calibration {
  let slope = 1;
  let common = 0;
  const own = new Float64Array(labels);
  for (let step = 0; step < STEPS; step++) {
    let [slopeGradient, slopeCurve, commonGradient, commonCurve] = [0, 1e-6, 0, 1e-6];
    const gradients = Float64Array.from(own, (value) => SHRINKAGE * value);
    const curves = new Float64Array(labels).fill(SHRINKAGE);
    for (const { label, score, holds } of ties) {
      const p = sigmoid(slope * score + common + (own[label] ?? 0));
      const error = p - (holds ? 1 : 0);
      const curve = p * (1 - p);
      slopeGradient += error * score;
      slopeCurve += curve * score * score;
      commonGradient += error;
      commonCurve += curve;
      gradients[label] = (gradients[label] ?? 0) + error;
      curves[label] = (curves[label] ?? 0) + curve;
    }
    slope -= (0.3 * slopeGradient) / slopeCurve;
    common -= (0.3 * commonGradient) / commonCurve;
    own.forEach(
      (value, label) => (own[label] = value - (0.3 * (gradients[label] ?? 0)) / (curves[label] ?? 1)),
    );
  }
  return { slope, intercepts: Array.from(own, (value) => value + common) };
}

export const probability = ({ slope, intercepts }: Calibration, label: number, score: number): number =>
  sigmoid(slope * score + (intercepts[label] ?? 0));
