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

/** A graph larger than its frame gets a larger one of the same form: this much room a node, in square pixels. */
const ROOM_PER_NODE = 9500;

export function frameFor(nodes: number, window: Size): Size {
  const factor = Math.max(1, Math.sqrt((nodes * ROOM_PER_NODE) / (window.width * window.height)));
  return { width: window.width * factor, height: window.height * factor };
}
