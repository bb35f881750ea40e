import { describe, expect, it } from "vitest";
import {
  boxOf,
  cameraOf,
  fitView,
  shownBox,
  toScreen,
  viewOf,
  WORLD,
} from "../../../web/src/picture/frame.ts";

const size = { width: 824, height: 768 };

describe("the frame over the graph", () => {
  it("is the same as a view and as a camera", () => {
    const view = { scale: 0.73, left: 211, top: -40 };
    const back = viewOf(cameraOf(view, size), size);
    expect(back.scale).toBeCloseTo(view.scale, 9);
    expect(back.left).toBeCloseTo(view.left, 6);
    expect(back.top).toBeCloseTo(view.top, 6);
  });

  it("has the world's middle in its middle when the camera is at rest", () => {
    const view = viewOf({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, size);
    expect(view.scale).toBeCloseTo(size.height / WORLD, 9);
    expect(toScreen({ x: 0, y: 0 }, view)).toEqual({ x: size.width / 2, y: size.height / 2 });
  });

  it("shows all points after a fit, the graph's upper above", () => {
    const points = [
      { x: -2000, y: 100 },
      { x: 900, y: -300 },
      { x: 0, y: 1500 },
    ];
    const box = boxOf(points);
    expect(box).toEqual({ minX: -2000, maxX: 900, minY: -300, maxY: 1500 });
    const view = fitView(box ?? { minX: 0, maxX: 0, minY: 0, maxY: 0 }, size);
    const seen = points.map((point) => toScreen(point, view));
    for (const { x, y } of seen) {
      expect(x).toBeGreaterThanOrEqual(40);
      expect(x).toBeLessThanOrEqual(size.width - 40);
      expect(y).toBeGreaterThanOrEqual(40);
      expect(y).toBeLessThanOrEqual(size.height - 40);
    }
    expect(seen[2]?.y).toBeLessThan(seen[1]?.y ?? NaN);
    const shown = shownBox(view, size);
    expect(shown.minX).toBeLessThan(-2000);
    expect(shown.maxY).toBeGreaterThan(1500);
  });

  it("does not magnify one point without end", () => {
    expect(fitView({ minX: 5, maxX: 5, minY: 5, maxY: 5 }, size).scale).toBeLessThan(2);
  });
});
