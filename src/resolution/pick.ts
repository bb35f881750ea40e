import { compareText } from "../graph/order.ts";

/** The value that most say; of equally many the first in order. */
export function mostSaid<T>(values: readonly T[], text: (value: T) => string): T | undefined {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const key = text(value);
    const entry = counts.get(key);
    if (entry) entry.count++;
    else counts.set(key, { value, count: 1 });
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y.count - x.count || compareText(a, b));
  return ranked[0]?.[1].value;
}

/** One of each, told apart by `text` and in its order. Of those with one text the first given stays. */
export function unique<T>(values: Iterable<T>, text: (value: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const value of values) {
    const key = text(value);
    if (!kept.has(key)) kept.set(key, value);
  }
  return [...kept].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}

const WIDTH = 10;

/** An offset as text that sorts as the number does. */
export const padded = (offset: number): string => String(offset).padStart(WIDTH, "0");

/** Of every attribute beyond those named: the value that most say. What other rooms add is not lost here. */
export function otherAttributes(all: readonly object[], known: readonly string[]): Record<string, unknown> {
  const names = new Set<string>();
  for (const attributes of all) {
    for (const name in attributes) if (!known.includes(name)) names.add(name);
  }
  return Object.fromEntries(
    [...names].map((name): [string, unknown] => {
      const values = all.map((attributes) => (attributes as Record<string, unknown>)[name]);
      const said = values.filter((value) => value !== undefined);
      return [name, mostSaid(said, (value) => JSON.stringify(value))];
    }),
  );
}
