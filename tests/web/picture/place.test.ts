import { describe, expect, it } from "vitest";
import { bloom, placeBeside } from "../../../web/src/picture/place.ts";

const placed = new Map([
  ["hub", { x: 300, y: 0 }],
  ["other", { x: -300, y: 0 }],
]);

describe("places for new nodes", () => {
  it("are beside what they hang on, and clear of all others", () => {
    const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
    const found = placeBeside(placed, new Map(names.map((name) => [name, ["hub"]])));
    const all = [...placed.values(), ...found.values()];
    for (const point of found.values()) {
      expect(Math.hypot(point.x - 300, point.y)).toBeLessThan(320);
      const near = all.filter((other) => Math.hypot(other.x - point.x, other.y - point.y) < 37);
      expect(near).toEqual([point]);
    }
  });

  it("look away from the middle of the graph", () => {
    const point = placeBeside(placed, new Map([["n", ["hub"]]])).get("n");
    expect(point?.x).toBeGreaterThan(300);
  });

  it("follow chains of new nodes, and serve those that hang on nothing", () => {
    const found = placeBeside(
      placed,
      new Map([
        ["c", ["b"]],
        ["b", ["a", "c"]],
        ["a", ["hub", "b"]],
        ["alone", []],
      ]),
    );
    expect(found.size).toBe(4);
    const [a, c] = [found.get("a"), found.get("c")];
    expect(Math.abs((a?.x ?? NaN) - 300)).toBeLessThan(100);
    expect(c?.x).toBeGreaterThan(a?.x ?? NaN);
    expect(found.get("alone")).toEqual({ x: 0, y: 0 });
  });

  it("are the same each time", () => {
    const wish = new Map([
      ["x", ["hub", "other"]],
      ["y", ["hub"]],
    ]);
    expect(placeBeside(placed, wish)).toEqual(placeBeside(placed, new Map([...wish].reverse())));
  });
});

it("A first layout unfolds from places that all differ, in whatever order the nodes come", () => {
  const start = bloom(["b", "a", "c"]);
  expect(bloom(["c", "a", "b"])).toEqual(start);
  expect(new Set([...start.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
});
