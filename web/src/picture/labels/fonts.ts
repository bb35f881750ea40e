export type LabelFont = "plain" | "hub" | "first" | "verb" | "badge";

/** Sizes and heights of a line in pixels. */
export const LABEL_FONTS: Readonly<Record<LabelFont, { weight: number; size: number; height: number }>> = {
  plain: { weight: 400, size: 12.5, height: 16 },
  hub: { weight: 600, size: 13, height: 17 },
  first: { weight: 650, size: 14, height: 18 },
  verb: { weight: 400, size: 11.5, height: 15 },
  badge: { weight: 600, size: 11, height: 15 },
};

/** Width of a text in pixels. */
export type Measure = (text: string, font: LabelFont) => number;

export function cssFont(font: LabelFont, family: string): string {
  const { weight, size } = LABEL_FONTS[font];
  return `${weight} ${size}px ${family}`;
}

/** Measures each text once: the browser takes its time over it. */
export function measurer(family: string): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (!context) return text.length * LABEL_FONTS[font].size * 0.55;
    context.font = cssFont(font, family);
    const measured = context.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}
