const MAX_ROWS = 2_000;
/** UTF-16 units of texts, roughly. */
const MAX_SIZE = 4_000_000;

/** In pieces that fit into memory and a transaction, in the order given. */
export function* batches<T extends { properties: Readonly<Record<string, unknown>> }>(
  rows: readonly T[],
): Iterable<T[]> {
  let batch: T[] = [];
  let size = 0;
  for (const row of rows) {
    batch.push(row);
    size += sizeOf(row.properties);
    if (batch.length < MAX_ROWS && size < MAX_SIZE) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

export function* pieces<T>(rows: readonly T[], length = MAX_ROWS): Iterable<T[]> {
  for (let start = 0; start < rows.length; start += length) yield rows.slice(start, start + length);
}

function sizeOf(properties: Readonly<Record<string, unknown>>): number {
  let size = 0;
  for (const value of Object.values(properties)) {
    if (typeof value === "string") size += value.length;
    if (Array.isArray(value)) for (const one of value) size += typeof one === "string" ? one.length : 8;
  }
  return size;
}
