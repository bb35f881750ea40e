import { describe, expect, it } from "vitest";
import { Fade, FADED, focusOnNode } from "../../../web/src/picture/focus.ts";
import { nodeSize, sizeAt, tieOpacity, tieWidth } from "../../../web/src/picture/sizes.ts";
import { towards } from "../../../web/src/picture/walk.ts";

describe("sizes", () => {
  it("grow with the degree, from 5 to 22 pixels, however large the hub", () => {
    expect(nodeSize(0, 10)).toBe(5);
    expect(nodeSize(5000, 5000)).toBe(22);
    const sizes = [1, 4, 9, 30, 80].map((degree) => nodeSize(degree, 80));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(5);
    expect(nodeSize(80, 5000)).toBeLessThan(nodeSize(80, 80));
  });

  it("of ties go from just over 1 to 4 pixels", () => {
    expect(tieWidth(1)).toBeGreaterThanOrEqual(1);
    expect(tieWidth(4)).toBe(2 * tieWidth(1));
    expect(tieWidth(1000)).toBe(4);
  });

  it("change more slowly than distances when the frame zooms", () => {
    expect(sizeAt(1)).toBe(1);
    expect(sizeAt(4)).toBeLessThan(2);
    expect(sizeAt(0.25)).toBe(0.5);
  });

  it("leave ties opaque in a small graph alone", () => {
    expect(tieOpacity(100)).toBe(1);
    expect(tieOpacity(20_000)).toBeLessThan(0.5);
  });
});

describe("focus", () => {
  const ends = { ab: { source: "a", target: "b" }, ca: { source: "c", target: "a" } };
  const focus = focusOnNode("a", () => Object.entries(ends));

  it("on a node keeps its ties and their other ends", () => {
    expect([...focus.nodes].sort()).toEqual(["a", "b", "c"]);
    expect([...focus.edges].sort()).toEqual(["ab", "ca"]);
  });

  it("passes from one to the next by two bits an item, and names the items whose bits change", () => {
    const fade = new Fade();
    expect(fade.uniform).toEqual([1, 1, 1]);
    expect(fade.turnTo(focus).nodes).toEqual(focus.nodes);
    expect([fade.nodeBits("a"), fade.nodeBits("x"), fade.edgeBits("ab")]).toEqual([2, 0, 2]);
    expect(fade.uniform).toEqual([1, FADED, 0]);

    const other = { nodes: new Set(["b", "x"]), edges: new Set<string>() };
    expect([...fade.turnTo(other).nodes].sort()).toEqual(["a", "b", "c", "x"]);
    expect(["a", "b", "x", "y"].map((id) => fade.nodeBits(id))).toEqual([1, 3, 2, 0]);

    fade.turnTo(undefined);
    expect([...fade.turnTo(undefined).nodes].sort()).toEqual(["b", "x"]);
    expect(fade.nodeBits("b")).toBe(0);
    expect(fade.uniform.slice(0, 2)).toEqual([1, 1]);
  });
});

describe("walking to a neighbour", () => {
  const around = [
    ["east", { x: 100, y: 5 }],
    ["far east", { x: 300, y: 0 }],
    ["north", { x: -10, y: -80 }],
    ["south-west", { x: -70, y: 70 }],
  ] as const;
  const from = { x: 0, y: 0 };

  it("goes to the nearest in that direction", () => {
    expect(towards(from, around, "right")).toBe("east");
    expect(towards(from, around, "up")).toBe("north");
    expect(towards(from, around, "left")).toBe("south-west");
    expect(towards(from, around, "down")).toBe("south-west");
  });

  it("goes nowhere where there is none", () => {
    expect(towards(from, around.slice(0, 2), "left")).toBeUndefined();
  });
});
