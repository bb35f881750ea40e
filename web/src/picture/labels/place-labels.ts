import type { Box } from "../frame.ts";
import { BoxGrid } from "./box-grid.ts";

/** In the order in which they are tried; the corners only where no side is free. */
const SIDES = [
  "right",
  "left",
  "below",
  "above",
  "below right",
  "above right",
  "below left",
  "above left",
] as const;
export type Side = (typeof SIDES)[number];

/** A node that wants a label. Pixels; x and y are its centre, y downwards, from any fixed origin. */
export interface LabelWish {
  id: string;
  x: number;
  y: number;
  /** Half the extent of the node. */
  reach: number;
  width: number;
  height: number;
  /** Labelled even if every side covers something. */
  must: boolean;
  /** The side to try first: where the label was before. */
  before?: Side | undefined;
}

export interface Obstacle {
  id: string;
  box: Box;
}

const GAP = 5;
const GAP_BELOW = 2;

/**
 * Which labels are shown, and on which side of their nodes. Wishes come in order of precedence; each is tried
 * right, left, below, above, at the corners, and left out if it would cover an obstacle or an earlier label, or leave `bounds`
 * while its node lies within. The same wishes give the same answer, wherever the frame is.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  bounds?: Box,
): Map<string, Side> {
  const nodes = new BoxGrid();
  const own = new Map<string, Box>();
  for (const { id, box } of obstacles) {
    nodes.add(box);
    own.set(id, box);
  }
  const labels = new BoxGrid();
  const placed = new Map<string, Side>();
  for (const wish of wishes) {
    const sides = sidesOf(wish).filter((side) => !leaves(wish, side, bounds));
    const self = own.get(wish.id);
    const free = sides.filter((side) => !labels.hits(labelBox(wish, side)));
    const side =
      free.find((candidate) => !nodes.hits(labelBox(wish, candidate), self)) ??
      (wish.must ? (free[0] ?? sides[0] ?? SIDES[0]) : undefined);
    if (side === undefined) continue;
    labels.add(labelBox(wish, side));
    placed.set(wish.id, side);
  }
  return placed;
}

/** Where a label lies. Its text starts at minX and stands in the middle of minY and maxY. */
export function labelBox(wish: Pick<LabelWish, "x" | "y" | "reach" | "width" | "height">, side: Side): Box {
  const { x, y, reach, width, height } = wish;
  const isCorner = side.includes(" ");
  const aside = isCorner ? reach * 0.6 : reach + GAP;
  const minX = side.endsWith("right") ? x + aside : side.endsWith("left") ? x - aside - width : x - width / 2;
  const minY = side.startsWith("below")
    ? y + reach + (isCorner ? -GAP_BELOW : GAP_BELOW)
    : side.startsWith("above")
      ? y - reach - height + (isCorner ? GAP_BELOW : -GAP_BELOW)
      : y - height / 2;
  return { minX, minY, maxX: minX + width, maxY: minY + height };
}

function sidesOf({ before }: LabelWish): readonly Side[] {
  return before ? [before, ...SIDES.filter((side) => side !== before)] : SIDES;
}

function leaves(wish: LabelWish, side: Side, bounds: Box | undefined): boolean {
  if (!bounds || !isWithin({ minX: wish.x, maxX: wish.x, minY: wish.y, maxY: wish.y }, bounds)) return false;
  return !isWithin(labelBox(wish, side), bounds);
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.minX >= bounds.minX && box.maxX <= bounds.maxX && box.minY >= bounds.minY && box.maxY <= bounds.maxY
  );
}
