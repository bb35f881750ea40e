import { forceStep } from "./steps.ts";
import type { LayoutProblem } from "./problem.ts";

const PER_NODE = 10;
const PER_TIE = 3;
const SEED = 20240229;

/** Above so many nodes, far groups of them repel as one. */
const EXACT_UP_TO = 600;

export function iterationsFor(nodes: number): number {
  return Math.round(Math.max(120, Math.min(1200, (1200 * EXACT_UP_TO) / nodes)));
}

/** ForceAtlas2, one step a call. */
export class ForceLayout {
  readonly #nodes: Float32Array;
  readonly #ties: Float32Array;
  readonly #order: number;
  readonly #settings;

  constructor({ start, fixed, ties, weights }: LayoutProblem) {
    const order = fixed.length;
    this.#order = order;
    this.#nodes = new Float32Array(order * PER_NODE);
    this.#ties = new Float32Array(weights.length * PER_TIE);
    const places = start ? downscaled(start) : seededStart(order);
    for (let i = 0; i < order; i++) {
      this.#nodes.set([places[2 * i] ?? 0, places[2 * i + 1] ?? 0, 0, 0, 0, 0, 1, 1, 1, 0], i * PER_NODE);
    }
    weights.forEach((weight, i) => {
      const source = (ties[2 * i] ?? 0) * PER_NODE;
      const target = (ties[2 * i + 1] ?? 0) * PER_NODE;
      this.#ties.set([source, target, weight], i * PER_TIE);
      // Mass is degree + 1, as the package itself counts it.
      this.#nodes[source + 6] = (this.#nodes[source + 6] ?? 1) + weight;
      this.#nodes[target + 6] = (this.#nodes[target + 6] ?? 1) + weight;
    });
    this.#settings = {
      linLogMode: true,
      gravity: 0.6,
      scalingRatio: 6,
      slowDown: 1,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      strongGravityMode: false,
      barnesHutOptimize: order > EXACT_UP_TO,
      barnesHutTheta: 0.8,
    };
  }

  step(): void {
    forceStep(this.#settings, this.#nodes, this.#ties);
  }

  /** x and y of every node. */
  positions(): Float32Array {
    const places = new Float32Array(this.#order * 2);
    for (let i = 0; i < this.#order; i++) {
      places[2 * i] = this.#nodes[i * PER_NODE] ?? 0;
      places[2 * i + 1] = this.#nodes[i * PER_NODE + 1] ?? 0;
    }
    return places;
  }
}

/** A disc, filled the same way each time. */
function seededStart(order: number): Float32Array {
  const random = mulberry32(SEED);
  const places = new Float32Array(order * 2);
  for (let i = 0; i < order; i++) {
    const angle = random() * 2 * Math.PI;
    const radius = 10 * Math.sqrt(order) * Math.sqrt(random());
    places[2 * i] = Math.cos(angle) * radius;
    places[2 * i + 1] = Math.sin(angle) * radius;
  }
  return places;
}

/** Positions of a picture, brought to about the extent that the forces are at ease with. */
function downscaled(start: Float32Array): Float32Array {
  const order = start.length / 2;
  let extent = 0;
  for (const value of start) extent = Math.max(extent, Math.abs(value));
  const factor = extent > 0 ? (12 * Math.sqrt(order)) / extent : 1;
  // The forces cannot part nodes that lie on one spot.
  return start.map((value, i) => value * factor + ((i * 37) % 11) * 1e-3);
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
