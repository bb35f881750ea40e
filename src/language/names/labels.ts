import type { NamedSpan } from "../analysis.ts";

export const KINDS = [
  "person",
  "organization",
  "place",
  "other",
] as const satisfies readonly NamedSpan["label"][];
export const OUTSIDE = "O";

/** A stretch of tokens, end exclusive. */
export interface LabelledSpan {
  from: number;
  to: number;
  label: NamedSpan["label"];
}

/** B begins a name, I goes on, L ends it, U is a name of one word, O is none. */
export const NAME_LABELS: readonly string[] = [
  OUTSIDE,
  ...KINDS.flatMap((kind) => ["B", "I", "L", "U"].map((place) => `${place}-${kind}`)),
];

/** Whether a label may stand after another, or at the start (previous undefined). */
export function mayFollow(previous: string | undefined, label: string): boolean {
  const open = previous?.startsWith("B-") === true || previous?.startsWith("I-") === true;
  const goesOn = label.startsWith("I-") || label.startsWith("L-");
  if (open) return goesOn && previous.slice(2) === label.slice(2);
  return !goesOn;
}

export function spansOf(labels: readonly string[]): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let from = 0;
  labels.forEach((label, i) => {
    const place = label.charAt(0);
    if (place === "B" || place === "U") from = i;
    if (place === "L" || place === "U")
      spans.push({ from, to: i + 1, label: label.slice(2) as LabelledSpan["label"] });
  });
  return spans;
}

export function labelsOf(spans: readonly LabelledSpan[], tokens: number): string[] {
  const labels = new Array<string>(tokens).fill(OUTSIDE);
  for (const { from, to, label } of spans) {
    for (let i = from; i < to; i += 1) {
      labels[i] = `${to - from === 1 ? "U" : i === from ? "B" : i === to - 1 ? "L" : "I"}-${label}`;
    }
  }
  return labels;
}
