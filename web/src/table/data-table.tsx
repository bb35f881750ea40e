import { useState } from "react";
import { number } from "../words.ts";
import type { Column } from "./columns.tsx";
import { nextSort, sortRows } from "./sorting.ts";
import type { Sort } from "./sorting.ts";

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  selected: string | undefined;
  start: Sort;
}

/** Rows that are drawn at first, and by every "more". */
const CHUNK = 200;

/** A table that sorts by its headings and draws long lists piece by piece. */
export function DataTable<Row>({ caption, columns, rows, rowId, selected, start }: Props<Row>) {
  const [sort, setSort] = useState(start);
  const [drawn, setDrawn] = useState(CHUNK);
  const by = columns.find(({ id }) => id === sort.column);
  const sorted = by ? sortRows(rows, by.sortKey, sort.direction) : rows;
  return (
    <>
      <table className="data">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, title, numeric = false, wide = false }) => (
              <th
                key={id}
                scope="col"
                className={numeric ? "numeric" : wide ? "wide" : undefined}
                aria-sort={sort.column === id ? sort.direction : undefined}
              >
                <button type="button" onClick={() => setSort(nextSort(sort, id, numeric))}>
                  {title}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, drawn).map((row) => (
            <tr key={rowId(row)} className={rowId(row) === selected ? "selected" : undefined}>
              {columns.map(({ id, numeric, cell }) => (
                <td key={id} className={numeric ? "numeric" : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {drawn < sorted.length && (
        <button type="button" className="button more-rows" onClick={() => setDrawn(drawn + CHUNK)}>
          Show {number(Math.min(CHUNK, sorted.length - drawn))} of {number(sorted.length - drawn)} more
        </button>
      )}
    </>
  );
}
