import noverlap from "graphology-layout-noverlap/iterate.js";
import type { Size } from "../frame.ts";
import { components, gather } from "./components.ts";
import type { LayoutProblem } from "./problem.ts";

/** Of the lesser and the greater stretch; beyond it forms are no longer recognised. */
const MOST_DISTORTION = 1.7;
const MARGIN = 10;
const NOVERLAP_STEPS = 200;
const LABEL_ROOM_UP_TO = 400;
const LABEL_STEPS = 60;
const LABEL_HEIGHT = 17;

/** What the forces leave is brought into the frame, then parted so that nodes and their labels have room. */
export function arrange(positions: Float32Array, problem: LayoutProblem): Float32Array {
  const { ties, fixed, frame, start } = problem;
  const places = positions.slice();
  gather(places, components(fixed.length, ties), frame.width / frame.height);
  const framed = toFrame(places, frame);
  if (start) keepFixed(framed, start, fixed);
  partNodes(framed, problem);
  if (fixed.length <= LABEL_ROOM_UP_TO) makeLabelRoom(framed, problem);
  return framed;
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
  for (let step = 0; step < NOVERLAP_STEPS; step++) if (noverlap(settings, nodes).converged) break;
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
function makeLabelRoom(positions: Float32Array, { sizes, labelWidths, fixed }: LayoutProblem): void {
  const order = sizes.length;
  const at = (i: number): number => positions[i] ?? 0;
  for (let step = 0; step < LABEL_STEPS; step++) {
    for (let i = 0; i < order; i++) {
      for (let j = i + 1; j < order; j++) {
        const [left, right] = at(2 * i) <= at(2 * j) ? [i, j] : [j, i];
        const ends = at(2 * left) + (sizes[left] ?? 0) + 5 + (labelWidths[left] ?? 0);
        const overX = ends - (at(2 * right) - (sizes[right] ?? 0));
        if (overX <= 0) continue;
        const halves = (k: number): number => Math.max(LABEL_HEIGHT / 2, (sizes[k] ?? 0) + 1);
        const dy = at(2 * right + 1) - at(2 * left + 1);
        const overY = halves(left) + halves(right) - Math.abs(dy);
        if (overY <= 0) continue;
        // Whichever way is shorter; downwards for the later one where they are level.
        if (overX < overY) {
          push(2 * left, -overX / 4, fixed[left]);
          push(2 * right, overX / 4, fixed[right]);
        } else {
          const sign = dy === 0 ? (right > left ? 1 : -1) : Math.sign(dy);
          push(2 * left + 1, (-sign * overY) / 4, fixed[left]);
          push(2 * right + 1, (sign * overY) / 4, fixed[right]);
        }
      }
    }
  }
  function push(index: number, by: number, isFixed: number | undefined): void {
    if (!isFixed) positions[index] = at(index) + by;
  }
}
