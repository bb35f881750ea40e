import { ENTITY_KINDS } from "../../../../src/ontology/index.ts";
import { tieDirections } from "../curve.ts";
import { WORLD } from "../frame.ts";
import { rimDistance } from "../shapes.ts";

interface End {
  /** In Sigma's framed coordinates: 1 is the world's width, y upwards. */
  x: number;
  y: number;
  size: number;
  shape: number;
}

/** Room between a tie's end and the outline of its node, in pixels. */
const GAP = 2.5;

/** How far from the centres of its nodes a tie starts and ends, in pixels at scale 1. */
export function tieEnds(source: End, target: End, curve: number): [atSource: number, atTarget: number] {
  const [from, to] = tieDirections((target.x - source.x) * WORLD, (source.y - target.y) * WORLD, curve);
  return [rim(source, from.x, from.y), rim(target, to.x, to.y)];
}

function rim({ size, shape }: End, dx: number, dy: number): number {
  const kind = ENTITY_KINDS[shape];
  return size * (kind ? rimDistance(kind, dx, dy) : 1) + GAP;
}
