export function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const item of a) if (!b.has(item)) return false;
  return true;
}

/** What is in one of the two alone. */
export function difference<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> {
  const items = new Set<T>();
  for (const item of a) if (!b.has(item)) items.add(item);
  for (const item of b) if (!a.has(item)) items.add(item);
  return items;
}
