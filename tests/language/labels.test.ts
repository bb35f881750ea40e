import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS, NAME_LABELS, labelsOf, mayFollow, spansOf } from "../../src/language/names/labels.ts";

describe("labels of names", () => {
  it("say the same as the spans they came from", () => {
    const gaps = fc.array(
      fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 4 }), label: fc.constantFrom(...KINDS) }),
    );
    fc.assert(
      fc.property(gaps, (parts) => {
        let at = 0;
        const spans = parts.map(({ gap, length, label }) => {
          const from = at + gap;
          at = from + length;
          return { from, to: at, label };
        });
        const labels = labelsOf(spans, at + 1);
        expect(spansOf(labels)).toEqual(spans);
        labels.forEach((label, i) => {
          expect(NAME_LABELS).toContain(label);
          expect(mayFollow(labels[i - 1], label)).toBe(true);
        });
      }),
    );
  });

  it("never go on where nothing began, nor change kind inside a name", () => {
    expect(mayFollow(undefined, "I-person")).toBe(false);
    expect(mayFollow("O", "L-place")).toBe(false);
    expect(mayFollow("B-person", "L-place")).toBe(false);
    expect(mayFollow("B-person", "O")).toBe(false);
    expect(mayFollow("B-person", "L-person")).toBe(true);
    expect(mayFollow("U-person", "B-place")).toBe(true);
  });
});
