export type SortKey = string | number;

export interface Sort {
  column: string;
  direction: "ascending" | "descending";
}

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Rows in order; equal ones stay as they were. */
export function sortRows<Row>(
  rows: readonly Row[],
  key: (row: Row) => SortKey,
  direction: Sort["direction"],
): Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => sign * compareKeys(key(a), key(b)));
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return COLLATOR.compare(String(a), String(b));
}

/** A click on a heading: the other way round where it sorts already, else names from A and numbers from the top. */
export function nextSort(current: Sort, column: string, numeric: boolean): Sort {
  if (current.column === column) {
    return { column, direction: current.direction === "ascending" ? "descending" : "ascending" };
  }
  return { column, direction: numeric ? "descending" : "ascending" };
}
