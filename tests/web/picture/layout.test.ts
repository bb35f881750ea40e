import { describe, expect, it } from "vitest";
import { arrange, toFrame } from "../../../web/src/picture/layout/arrange.ts";
import { components, gather } from "../../../web/src/picture/layout/components.ts";
import { ForceLayout, iterationsFor } from "../../../web/src/picture/layout/force.ts";
import { frameFor } from "../../../web/src/picture/layout/problem.ts";
import type { LayoutProblem } from "../../../web/src/picture/layout/problem.ts";

const window = { width: 700, height: 640 };

/** Two hubs with their leaves, tied to each other, and a pair apart. */
function problem(more: Partial<LayoutProblem> = {}): LayoutProblem {
  const ties = [0, 1, ...Array.from({ length: 18 }, (_, i) => [i % 2, i + 2]).flat(), 20, 21];
  const order = 22;
  return {
    start: undefined,
    sizes: new Float32Array(order).fill(8),
    labelWidths: new Float32Array(order).fill(90),
    fixed: new Uint8Array(order),
    ties: Uint32Array.from(ties),
    weights: new Float32Array(ties.length / 2).fill(1),
    frame: frameFor(order, window),
    ...more,
  };
}

function run(given: LayoutProblem): Float32Array {
  const layout = new ForceLayout(given);
  for (let i = 0; i < iterationsFor(given.fixed.length); i++) layout.step();
  return arrange(layout.positions(), given);
}

function distance(places: Float32Array, a: number, b: number): number {
  return Math.hypot(
    (places[2 * a] ?? NaN) - (places[2 * b] ?? NaN),
    (places[2 * a + 1] ?? NaN) - (places[2 * b + 1] ?? NaN),
  );
}

describe("the layout", () => {
  const places = run(problem());

  it("gives the same picture each time", () => {
    expect(run(problem())).toEqual(places);
  });

  it("parts all nodes, and keeps them in the form of the frame", () => {
    for (let a = 0; a < 22; a++) {
      for (let b = 0; b < a; b++) expect(distance(places, a, b)).toBeGreaterThan(17);
    }
    const xs = places.filter((_, i) => i % 2 === 0);
    const ys = places.filter((_, i) => i % 2 === 1);
    const width = Math.max(...xs) - Math.min(...xs);
    const height = Math.max(...ys) - Math.min(...ys);
    expect(width / height).toBeGreaterThan(0.7);
    expect(width / height).toBeLessThan(1.6);
    expect(width).toBeLessThan(900);
    expect(height).toBeLessThan(900);
  });

  it("lays leaves nearer to their own hub than to the other", () => {
    const right = Array.from({ length: 18 }, (_, i) => i + 2).filter(
      (leaf) => distance(places, leaf, leaf % 2) < distance(places, leaf, 1 - (leaf % 2)),
    );
    expect(right.length).toBeGreaterThanOrEqual(16);
  });

  it("leaves pinned nodes where they are", () => {
    const start = Float32Array.from(places);
    start.set([123, -45], 6);
    const fixed = new Uint8Array(22);
    fixed[3] = 1;
    const again = run(problem({ start, fixed }));
    expect([again[6], again[7]]).toEqual([123, -45]);
  });

  it("does with one node, with two, with nodes on one spot", () => {
    for (const order of [1, 2, 5]) {
      const given = problem({
        start: new Float32Array(order * 2),
        sizes: new Float32Array(order).fill(6),
        labelWidths: new Float32Array(order).fill(50),
        fixed: new Uint8Array(order),
        ties: order > 1 ? Uint32Array.from([0, 1]) : new Uint32Array(),
        weights: new Float32Array(order > 1 ? 1 : 0).fill(1),
      });
      const found = run(given);
      expect([...found].every(Number.isFinite)).toBe(true);
      if (order > 1) expect(distance(found, 0, 1)).toBeGreaterThan(12);
    }
  });

  it("takes fewer steps for larger graphs", () => {
    expect(iterationsFor(50)).toBe(1200);
    expect(iterationsFor(5000)).toBeLessThan(200);
  });
});

describe("components", () => {
  it("come largest first", () => {
    expect(components(6, Uint32Array.from([4, 5, 0, 2, 2, 3]))).toEqual([[0, 2, 3], [4, 5], [1]]);
  });

  it("are gathered near, each as it was, without lying on others", () => {
    const positions = Float32Array.from([0, 0, 40, 0, 0, 40, 40, 40, 9000, 9000, 9010, 9000]);
    gather(
      positions,
      [
        [0, 1, 2, 3],
        [4, 5],
      ],
      1,
    );
    expect(positions[10] ?? NaN).toBeCloseTo((positions[8] ?? NaN) + 10, 3);
    for (const lone of [4, 5]) {
      const gaps = [0, 1, 2, 3].map((node) => distance(positions, node, lone));
      expect(Math.min(...gaps)).toBeGreaterThan(10);
      expect(Math.min(...gaps)).toBeLessThan(200);
    }
  });
});

describe("the frame of a layout", () => {
  it("grows with the graph, in the same form", () => {
    const large = frameFor(5000, window);
    expect(large.width / large.height).toBeCloseTo(window.width / window.height, 6);
    expect(large.width).toBeGreaterThan(5 * window.width);
    expect(frameFor(40, window).width).toBeCloseTo(window.width, 6);
    expect(frameFor(2, window).width).toBeLessThan(window.width / 2);
  });

  it("is filled without bending forms beyond recognition", () => {
    const wide = toFrame(Float32Array.from([0, 0, 100, 1, 200, 0]), window);
    const width = (wide[4] ?? NaN) - (wide[0] ?? NaN);
    expect(width).toBeCloseTo(700, 0);
    expect(Math.abs((wide[3] ?? NaN) - (wide[1] ?? NaN))).toBeLessThan(10);
  });
});
