import type { Box } from "../frame.ts";
import { BoxGrid } from "./box-grid.ts";

const SIDES = ["right", "left", "below", "above"] as const;
/** For labels that must be shown, where no side is free. */
const CORNERS = ["below right", "above right", "below left", "above left"] as const;
export type Side = (typeof SIDES)[number] | (typeof CORNERS)[number];

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
 * right, left, below, above, and left out if it would cover an obstacle or an earlier label. Sides that lie
 * within `bounds` go before sides that do not. The same wishes give the same answer, wherever the frame is.
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
    const sides = inOrder(wish, bounds);
    const self = own.get(wish.id);
    const free = sides.filter((side) => !labels.hits(labelBox(wish, side)));
    const side =
      free.find((candidate) => !nodes.hits(labelBox(wish, candidate), self)) ??
      (wish.must ? (free[0] ?? sides[0]) : undefined);
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

function inOrder(wish: LabelWish, bounds: Box | undefined): readonly Side[] {
  const { before, must } = wish;
  const all: readonly Side[] = must ? [...SIDES, ...CORNERS] : SIDES;
  const sides = before ? [before, ...all.filter((side) => side !== before)] : all;
  if (!bounds) return sides;
  const within = sides.filter((side) => isWithin(labelBox(wish, side), bounds));
  return [...within, ...sides.filter((side) => !within.includes(side))];
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.minX >= bounds.minX && box.maxX <= bounds.maxX && box.minY >= bounds.minY && box.maxY <= bounds.maxY
  );
}
