import type { Size } from "../frame.ts";

/** What the worker is given. Arrays go by node, in an order that is the same for the same graph. */
export interface LayoutProblem {
  /** x and y of every node; undefined: from a seeded start. */
  start: Float32Array | undefined;
  /** Half the extent of each node, and the width of its label, in units of the graph. */
  sizes: Float32Array;
  labelWidths: Float32Array;
  /** 1 where a node stays where it is. */
  fixed: Uint8Array;
  /** Two indices of nodes a tie. */
  ties: Uint32Array;
  weights: Float32Array;
  /** What the picture should fill, in units of the graph. */
  frame: Size;
}

/** What the worker posts: x and y of every node. Buffers are handed over. */
export interface LayoutReport {
  positions: Float32Array;
  done: boolean;
}

/** Room for a node in square pixels: a graph that needs more gets a larger frame of the same form, or a smaller one. */
const LEAST_ROOM = 9500;
const MOST_ROOM = 30_000;

export function frameFor(nodes: number, { width, height }: Size): Size {
  const room = (width * height) / Math.max(1, nodes);
  const factor = Math.sqrt(Math.min(MOST_ROOM, Math.max(LEAST_ROOM, room)) / room);
  return { width: width * factor, height: height * factor };
}
