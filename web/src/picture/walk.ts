import type { Point } from "./picture.ts";

export type Direction = "up" | "down" | "left" | "right";

const HEADINGS: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** Cosine of the widest angle off the heading: a little over half a quarter turn, so that no neighbour is out of reach. */
const WIDEST = Math.cos((50 * Math.PI) / 180);

/**
 * The candidate that lies best in a direction: near, and not far off the heading. Pixels of the screen,
 * y downwards.
 */
export function towards(
  from: Point,
  candidates: Iterable<readonly [id: string, at: Point]>,
  direction: Direction,
): string | undefined {
  const heading = HEADINGS[direction];
  let best: string | undefined;
  let least = Infinity;
  for (const [id, at] of candidates) {
    const dx = at.x - from.x;
    const dy = at.y - from.y;
    const distance = Math.hypot(dx, dy);
    if (distance === 0) continue;
    const cosine = (dx * heading.x + dy * heading.y) / distance;
    if (cosine < WIDEST) continue;
    const cost = distance * (2 - cosine);
    if (cost < least || (cost === least && best !== undefined && id < best)) {
      least = cost;
      best = id;
    }
  }
  return best;
}
