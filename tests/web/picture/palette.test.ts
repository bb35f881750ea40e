import { describe, expect, it } from "vitest";
import { PALETTES } from "../../../web/src/picture/palette.ts";

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe.each(["light", "dark"] as const)("the %s palette", (theme) => {
  const { ground, kinds, label, quietLabel, accent } = PALETTES[theme];

  it("sets every kind off from the ground by at least 3", () => {
    for (const colour of Object.values(kinds)) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(accent, ground)).toBeGreaterThanOrEqual(3);
  });

  it("sets text off from the ground by at least 4.5", () => {
    expect(contrast(label, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(quietLabel, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
