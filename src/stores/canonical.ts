/** JSON with sorted keys: equal values give equal texts, on every machine. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const map = value as Record<string, unknown>;
  const parts = Object.keys(map)
    .filter((key) => map[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(map[key])}`);
  return `{${parts.join(",")}}`;
}

/** Whether two values are the same JSON. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return canonicalJson(a) === canonicalJson(b);
}

/** Any half of a character, paired or not: most texts have none, which is seen fast. */
const HALF = /[\uD800-\uDFFF]/;

/** Whether a store can hold it: stores speak UTF-8, which has no lone surrogates. */
export function isWellFormed(text: string): boolean {
  return !HALF.test(text) || !/\p{Surrogate}/u.test(text);
}

/** With U+FFFD in the place of lone surrogates: as many UTF-16 units as before, so offsets stay right. */
export function wellFormed(text: string): string {
  return HALF.test(text) ? text.replace(/\p{Surrogate}/gu, "\uFFFD") : text;
}
