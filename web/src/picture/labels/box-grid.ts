import type { Box } from "../frame.ts";

const CELL = 64;

/** Boxes by where they are, so that a collision is looked for among those nearby alone. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.#forEachCell(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
      return false;
    });
  }

  /** Whether the box overlaps one that was added, other than `except`. */
  hits(box: Box, except?: Box): boolean {
    return this.#forEachCell(box, (key) =>
      (this.#cells.get(key) ?? []).some((other) => other !== except && overlap(box, other)),
    );
  }

  /** Calls until one call says true. */
  #forEachCell(box: Box, call: (key: number) => boolean): boolean {
    const lastColumn = Math.floor(box.maxX / CELL);
    const lastRow = Math.floor(box.maxY / CELL);
    for (let column = Math.floor(box.minX / CELL); column <= lastColumn; column++) {
      for (let row = Math.floor(box.minY / CELL); row <= lastRow; row++) {
        if (call(column * 1_000_003 + row)) return true;
      }
    }
    return false;
  }
}

export function overlap(a: Box, b: Box): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
}
