import { describe, expect, it } from "vitest";
import { overlap } from "../../../web/src/picture/labels/box-grid.ts";
import { labelBox, placeLabels } from "../../../web/src/picture/labels/place-labels.ts";
import type { LabelWish, Obstacle } from "../../../web/src/picture/labels/place-labels.ts";
import { labelText } from "../../../web/src/picture/labels/text.ts";

function wish(id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish {
  return { id, x, y, reach: 8, width: 60, height: 16, must: false, ...more };
}

function obstacle({ id, x, y, reach }: LabelWish): Obstacle {
  return { id, box: { minX: x - reach, maxX: x + reach, minY: y - reach, maxY: y + reach } };
}

function place(wishes: readonly LabelWish[], bounds?: Parameters<typeof placeLabels>[2]) {
  return placeLabels(wishes, wishes.map(obstacle), bounds);
}

describe("labels", () => {
  it("go right, else left, else below, else above", () => {
    const node = wish("n", 0, 0);
    const right = { id: "right", box: { minX: 20, maxX: 40, minY: -8, maxY: 8 } };
    const left = { id: "left", box: { minX: -40, maxX: -20, minY: -8, maxY: 8 } };
    const below = { id: "below", box: { minX: -25, maxX: 25, minY: 12, maxY: 20 } };
    const sides = [[], [right], [right, left], [right, left, below]].map((others) =>
      placeLabels([node], [obstacle(node), ...others]).get("n"),
    );
    expect(sides).toEqual(["right", "left", "below", "above"]);
  });

  it("never cover a node or each other, and those who come first are served first", () => {
    let seed = 1;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const wishes = Array.from({ length: 300 }, (_, i) => wish(`n${i}`, random() * 900, random() * 700));
    const placed = place(wishes);
    const boxes = wishes.flatMap((each) => {
      const side = placed.get(each.id);
      return side ? [{ id: each.id, box: labelBox(each, side) }] : [];
    });
    expect(boxes.length).toBeGreaterThan(60);
    expect(boxes.length).toBeLessThan(300);
    expect(placed.has("n0")).toBe(true);
    for (const { id, box } of boxes) {
      expect(boxes.filter((other) => other.id !== id && overlap(other.box, box))).toEqual([]);
      expect(wishes.filter((node) => node.id !== id && overlap(obstacle(node).box, box))).toEqual([]);
    }
  });

  it("lie the same wherever the frame is", () => {
    const wishes = Array.from({ length: 80 }, (_, i) =>
      wish(`n${i}`, (i * 137) % 500, ((i * 7919) % 4001) / 10),
    );
    const shifted = wishes.map((each) => ({ ...each, x: each.x - 1234.5, y: each.y + 77.25 }));
    expect([...place(shifted)]).toEqual([...place(wishes)]);
  });

  it("are written in any case where they must be", () => {
    const crowd = Array.from({ length: 200 }, (_, i) =>
      wish(`c${i}`, (i % 20) * 14, Math.floor(i / 20) * 14),
    );
    const first = wish("first", 133, 70);
    expect(place([first, ...crowd]).has("first")).toBe(false);
    expect(place([{ ...first, must: true }, ...crowd]).has("first")).toBe(true);
  });

  it("keep their side while it is free", () => {
    expect(place([wish("n", 0, 0, { before: "below" })]).get("n")).toBe("below");
  });

  it("stay within the bounds in which their node is", () => {
    const bounds = { minX: -200, maxX: 40, minY: -100, maxY: 100 };
    expect(place([wish("n", 0, 0)], bounds).get("n")).toBe("left");
    expect(place([wish("n", 80, 0)], bounds).get("n")).toBe("right");
  });
});

describe("the text of a label", () => {
  it("is the name, cut after 34 letters", () => {
    expect(labelText("Guatemala")).toBe("Guatemala");
    expect(labelText("a".repeat(34))).toBe("a".repeat(34));
    expect(labelText("a".repeat(35))).toBe(`${"a".repeat(34)}…`);
    expect(labelText(`${"a".repeat(33)} bcd`)).toBe(`${"a".repeat(33)}…`);
  });
});
