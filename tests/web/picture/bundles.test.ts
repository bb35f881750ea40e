import { describe, expect, it } from "vitest";
import { placeBundle } from "../../../web/src/picture/bundles.ts";
import type { BundledTie } from "../../../web/src/picture/bundles.ts";
import { pointOnTie } from "../../../web/src/picture/curve.ts";

function tie(id: string, source = "a", target = "b", count = 1): BundledTie {
  return { id, source, target, count };
}

/** Where the middle of each tie lies when a is at (0, 0) and b at (200, 0): its distance below the line. */
function middles(ties: readonly BundledTie[], fanned = false): number[] {
  const at = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 } };
  const places = placeBundle(ties, fanned);
  return ties
    .map(({ id, source, target }) =>
      pointOnTie(at[source as "a"], at[target as "b"], places.get(id)?.curve ?? NaN, 1),
    )
    .map(({ y }) => Math.round(y * 100) / 100)
    .sort((x, y) => x - y);
}

describe("ties between the same two nodes", () => {
  it("run straight when there is one", () => {
    expect(placeBundle([tie("1")], false).get("1")).toEqual({ curve: 0, folded: false, standsFor: [] });
  });

  it("run apart, also when they point against each other", () => {
    for (const ties of [
      [tie("1"), tie("2")],
      [tie("1"), tie("2", "b", "a")],
      [tie("1"), tie("2", "b", "a"), tie("3")],
    ]) {
      const [first, ...rest] = middles(ties);
      let before = first ?? NaN;
      for (const next of rest) {
        expect(next - before).toBeGreaterThan(10);
        before = next;
      }
    }
  });

  it("run where they ran, in whatever order they come", () => {
    const ties = [tie("1"), tie("2", "b", "a"), tie("3")];
    expect(placeBundle([...ties].reverse(), false)).toEqual(
      new Map([...placeBundle(ties, false)].sort(([a], [b]) => a.localeCompare(b))),
    );
  });

  it("fold into the strongest beyond three, and fan out on demand", () => {
    const ties = [tie("1"), tie("2", "a", "b", 5), tie("3", "b", "a"), tie("4")];
    const folded = placeBundle(ties, false);
    expect(folded.get("2")).toEqual({ curve: 0, folded: false, standsFor: ["1", "2", "4", "3"] });
    expect(["1", "3", "4"].map((id) => folded.get(id)?.folded)).toEqual([true, true, true]);

    const fanned = placeBundle(ties, true);
    expect([...fanned.values()].some((place) => place.folded || place.standsFor.length > 0)).toBe(false);
    expect(new Set(middles(ties, true)).size).toBe(4);
  });

  it("fan no wider when they are many", () => {
    const many = Array.from({ length: 30 }, (_, i) => tie(String(i).padStart(2, "0")));
    const [first, last] = [middles(many, true)[0] ?? NaN, middles(many, true).at(-1) ?? NaN];
    expect(last - first).toBeLessThan(200);
    expect(new Set(middles(many, true)).size).toBe(30);
  });

  it("turn around the node when they are self-ties", () => {
    const places = placeBundle([tie("1", "a", "a"), tie("2", "a", "a")], false);
    expect([places.get("1")?.curve, places.get("2")?.curve]).toEqual([0, 1]);
  });
});
