import { describe, expect, it } from "vitest";
import { ENTITY_KINDS } from "../../../src/ontology/index.ts";
import { rimDistance, SHAPE_REACH, shapePath, signedDistance } from "../../../web/src/picture/shapes.ts";

const directions = Array.from({ length: 36 }, (_, i) => (i * 10 * Math.PI) / 180);

describe.each(ENTITY_KINDS)("the shape of a %s", (kind) => {
  it("has its centre inside, and lies within the reach of all shapes", () => {
    expect(signedDistance(kind, 0, 0)).toBeLessThan(-0.4);
    for (const angle of directions) {
      expect(
        signedDistance(kind, Math.cos(angle) * SHAPE_REACH, Math.sin(angle) * SHAPE_REACH),
      ).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  it("has its rim where the distance from the outline is nothing", () => {
    for (const angle of directions) {
      const rim = rimDistance(kind, Math.cos(angle), Math.sin(angle));
      expect(Math.abs(signedDistance(kind, Math.cos(angle) * rim, Math.sin(angle) * rim))).toBeLessThan(0.03);
    }
  });

  it("is drawn in the legend with the same outline", () => {
    const corners = shapePath(kind)
      .split(/(?=[MLA])/u)
      .map((command) => (command.match(/-?[\d.]+/gu) ?? []).map(Number).slice(-2));
    expect(corners.length).toBeGreaterThan(2);
    for (const [x, y] of corners) {
      expect(Math.abs(signedDistance(kind, x ?? NaN, y ?? NaN))).toBeLessThan(0.002);
    }
  });
});

it("tells the shapes apart by their rims", () => {
  const rims = ENTITY_KINDS.map((kind) =>
    directions.map((angle) => rimDistance(kind, Math.cos(angle), Math.sin(angle)).toFixed(2)).join(),
  );
  expect(new Set(rims).size).toBe(ENTITY_KINDS.length);
});

it("points a place down, and cuts an agreement's upper right corner", () => {
  expect(rimDistance("Place", 0, 1)).toBeGreaterThan(rimDistance("Place", 0, -1));
  expect(rimDistance("Agreement", 1, -1)).toBeLessThan(rimDistance("Agreement", -1, -1) - 0.2);
});
