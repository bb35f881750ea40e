/** Pixels at a scale of 1, where one unit of the graph is one pixel. */
export const MIN_NODE = 5;
export const MAX_NODE = 22;
const MIN_WIDTH = 1.25;
const MAX_WIDTH = 4;

/**
 * Half the extent of a node, in pixels at scale 1: grows with the root of its degree. Beyond a hub of about
 * eighty ties the growth is damped for all, so that the largest never covers its surroundings.
 */
export function nodeSize(degree: number, maxDegree: number): number {
  const growth = Math.min(2, (MAX_NODE - 4) / Math.sqrt(Math.max(1, maxDegree)));
  return Math.min(MAX_NODE, Math.max(MIN_NODE, 4 + growth * Math.sqrt(Math.max(0, degree))));
}

/** Width of a tie in pixels at scale 1, by how many sentences say it. */
export function tieWidth(count: number): number {
  return Math.min(MAX_WIDTH, MIN_WIDTH * Math.sqrt(Math.max(1, count)));
}

/**
 * How much larger things are drawn at a scale (pixels per unit of the graph): far more slowly than distances
 * grow, so that zooming in makes room and zooming out keeps nodes visible.
 */
export function sizeAt(scale: number): number {
  return scale < 1 ? Math.max(0.3, Math.sqrt(scale)) : Math.min(1.8, scale ** 0.35);
}

/** How opaque each of so many ties is, so that many over each other do not become a blot. */
export function tieOpacity(ties: number): number {
  return Math.max(0.3, Math.min(1, (1500 / Math.max(1, ties)) ** 0.4));
}
