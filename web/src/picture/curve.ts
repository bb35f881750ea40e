import type { Point } from "./picture.ts";

/*
 * The way of a tie, in pixels of the screen (y downwards). The edge program draws the same curves:
 * what is changed here is to be changed there.
 */

/** How far the middle of a tie bows out: pixels per step of its curve, and a share of its length. */
export const BOW_PIXELS = 7;
export const BOW_SHARE = 0.04;
/** Length of a self-tie's arms, in pixels beyond the node's size. */
export const LOOP_PIXELS = 34;
export const LOOP_TURN = 0.9;
export const LOOP_START = -0.9;
export const LOOP_OPENING = 0.55;

/** How far the middle of a tie lies beside the straight line, to the right of its direction. */
export function bow(curve: number, length: number, sizeFactor: number): number {
  return curve * (BOW_PIXELS * sizeFactor + BOW_SHARE * length);
}

/** A point of a tie, `at` from 0 (source's centre) to 1 (target's). */
export function pointOnTie(source: Point, target: Point, curve: number, sizeFactor: number, at = 0.5): Point {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy);
  if (length < 1e-6) return source;
  const out = bow(curve, length, sizeFactor) * 4 * at * (1 - at);
  return { x: source.x + dx * at - (dy / length) * out, y: source.y + dy * at + (dx / length) * out };
}

/** The outermost point of a self-tie. */
export function pointOnLoop(centre: Point, nodeSize: number, curve: number, sizeFactor: number): Point {
  const angle = LOOP_START + curve * LOOP_TURN;
  const reach = (nodeSize + LOOP_PIXELS * sizeFactor) * Math.cos(LOOP_OPENING) * 0.75;
  return { x: centre.x + Math.cos(angle) * reach, y: centre.y + Math.sin(angle) * reach };
}

/**
 * In which direction a tie leaves its source and reaches its target, both looking outwards from the node:
 * bent ties meet the rim elsewhere than straight ones. `length` in pixels.
 */
export function tieDirections(dx: number, dy: number, curve: number): [from: Point, to: Point] {
  const length = Math.hypot(dx, dy);
  if (curve === 0 || length < 1e-6)
    return [
      { x: dx, y: dy },
      { x: -dx, y: -dy },
    ];
  const out = (2 * bow(curve, length, 1)) / length;
  const side = { x: -dy * out, y: dx * out };
  return [
    { x: dx / 2 + side.x, y: dy / 2 + side.y },
    { x: -dx / 2 + side.x, y: -dy / 2 + side.y },
  ];
}
