import { noverlapStep } from "./steps.ts";
import type { Size } from "../frame.ts";
import { components, gather } from "./components.ts";
import type { LayoutProblem } from "./problem.ts";

/** Of the lesser and the greater stretch; beyond it forms are no longer recognised. */
const MOST_DISTORTION = 1.7;
const MARGIN = 10;
const NOVERLAP_STEPS = 200;
const LABEL_ROOM_UP_TO = 400;
const ROUNDS = 4;
const LABEL_STEPS = 25;
const LABEL_HEIGHT = 18;
const LABEL_GAP = 5;
/** So far into the frame's margin a label may reach. */
const LABEL_OVERHANG = 50;

/** What the forces leave is brought into the frame, then parted so that nodes and their labels have room. */
export function arrange(positions: Float32Array, problem: LayoutProblem): Float32Array {
  const { ties, fixed, frame, start } = problem;
  const places = positions.slice();
  gather(places, components(fixed.length, ties), frame.width / frame.height);
  let framed = toFrame(evened(places), frame);
  const hasFixed = start !== undefined && fixed.includes(1);
  if (hasFixed) keepFixed(framed, start, fixed);
  for (let round = 0; round < ROUNDS; round++) {
    // What was pushed beyond the frame comes back into it, and goes on making room there.
    if (round > 0 && !hasFixed) framed = toFrame(framed, frame);
    partNodes(framed, problem);
    if (fixed.length <= LABEL_ROOM_UP_TO) makeLabelRoom(framed, problem);
  }
  return hasFixed ? framed : widened(framed, frame);
}

/** Stretched to the frame's form from left to right: this parts labels further, and never brings them together. */
function widened(positions: Float32Array, frame: Size): Float32Array {
  const [minX, maxX] = extent(positions, 0);
  const [minY, maxY] = extent(positions, 1);
  const missing = ((maxY - minY) * frame.width) / (frame.height * Math.max(1, maxX - minX));
  const by = Math.min(MOST_DISTORTION, Math.max(1, missing));
  return positions.map((value, i) =>
    i % 2 === 0 ? (value - (minX + maxX) / 2) * by : value - (minY + maxY) / 2,
  );
}

/** Centred at the origin and stretched to the frame, a little differently each way if need be. */
export function toFrame(positions: Float32Array, frame: Size): Float32Array {
  const [minX, maxX] = extent(positions, 0);
  const [minY, maxY] = extent(positions, 1);
  let byX = frame.width / Math.max(1e-6, maxX - minX);
  let byY = frame.height / Math.max(1e-6, maxY - minY);
  byX = Math.min(byX, byY * MOST_DISTORTION);
  byY = Math.min(byY, byX * MOST_DISTORTION);
  // One node, or all in a line: nothing to stretch.
  if (positions.length <= 2) byX = byY = 0;
  return positions.map((value, i) =>
    i % 2 === 0 ? (value - (minX + maxX) / 2) * byX : (value - (minY + maxY) / 2) * byY,
  );
}

/** How far places move towards an even spread; 1 would leave only their order. */
const EVENNESS = 0.65;

/**
 * Crowds are loosened and voids narrowed, in each direction by itself: who is left of whom and above whom stays.
 * The forces pack what is much connected so that its names would hide each other.
 */
function evened(positions: Float32Array): Float32Array {
  const result = positions.slice();
  for (const offset of [0, 1] as const) {
    const [min, max] = extent(positions, offset);
    const order = Array.from({ length: positions.length / 2 }, (_, i) => 2 * i + offset).sort(
      (a, b) => (positions[a] ?? 0) - (positions[b] ?? 0) || a - b,
    );
    order.forEach((index, rank) => {
      const even = min + ((max - min) * (rank + 0.5)) / order.length;
      result[index] = (positions[index] ?? 0) * (1 - EVENNESS) + even * EVENNESS;
    });
  }
  return result;
}

function extent(positions: Float32Array, offset: 0 | 1): [min: number, max: number] {
  let min = Infinity;
  let max = -Infinity;
  for (let i = offset; i < positions.length; i += 2) {
    const value = positions[i] ?? 0;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return min <= max ? [min, max] : [0, 0];
}

function keepFixed(positions: Float32Array, start: Float32Array, fixed: Uint8Array): void {
  fixed.forEach((isFixed, i) => {
    if (isFixed) positions.set(start.subarray(2 * i, 2 * i + 2), 2 * i);
  });
}

function partNodes(positions: Float32Array, { sizes, fixed }: LayoutProblem): void {
  const nodes = new Float32Array(sizes.length * 3);
  sizes.forEach((size, i) => nodes.set([positions[2 * i] ?? 0, positions[2 * i + 1] ?? 0, size], 3 * i));
  const settings = { gridSize: gridFor(sizes.length), margin: MARGIN, expansion: 1.1, ratio: 1, speed: 3 };
  for (let step = 0; step < NOVERLAP_STEPS; step++) if (noverlapStep(settings, nodes).converged) break;
  fixed.forEach((isFixed, i) => {
    if (!isFixed) positions.set(nodes.subarray(3 * i, 3 * i + 2), 2 * i);
  });
}

function gridFor(nodes: number): number {
  return Math.max(1, Math.min(64, Math.ceil(Math.sqrt(nodes) / 2)));
}

/**
 * Parts nodes that lie so that the label of one would cross the other: mostly up and down, as labels are wide
 * and low. Gentle and few steps: what is still in the way takes another side of its node, or no label.
 */
function makeLabelRoom(positions: Float32Array, { sizes, labelWidths, fixed, frame }: LayoutProblem): void {
  const order = sizes.length;
  const at = (i: number): number => positions[i] ?? 0;
  const size = (i: number): number => sizes[i] ?? 0;
  const label = (i: number): number => LABEL_GAP + (labelWidths[i] ?? 0);
  // A label goes to the left where it would leave the frame on the right.
  const isLeft = (i: number): boolean => at(2 * i) + size(i) + label(i) > frame.width / 2 + LABEL_OVERHANG;
  const from = (i: number): number => at(2 * i) - size(i) - (isLeft(i) ? label(i) : 0);
  const to = (i: number): number => at(2 * i) + size(i) + (isLeft(i) ? 0 : label(i));
  const half = (i: number): number => Math.max(LABEL_HEIGHT / 2, size(i) + 1);
  const push = (index: number, by: number, isFixed: number | undefined): void => {
    if (!isFixed) positions[index] = at(index) + by;
  };
  for (let step = 0; step < LABEL_STEPS; step++) {
    for (let i = 0; i < order; i++) {
      for (let j = i + 1; j < order; j++) {
        const overX = Math.min(to(i), to(j)) - Math.max(from(i), from(j));
        if (overX <= 0) continue;
        const dy = at(2 * j + 1) - at(2 * i + 1);
        const overY = half(i) + half(j) - Math.abs(dy);
        if (overY <= 0) continue;
        const axis = overX < overY ? 0 : 1;
        const apart = axis === 0 ? at(2 * j) - at(2 * i) : dy;
        const by = ((apart < 0 ? -1 : 1) * Math.min(overX, overY)) / 4;
        push(2 * i + axis, -by, fixed[i]);
        push(2 * j + axis, by, fixed[j]);
      }
    }
  }
}
