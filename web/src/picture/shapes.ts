import { ENTITY_KINDS } from "../../../src/ontology/index.ts";
import type { EntityKind } from "../../../src/ontology/index.ts";

export type Vector = readonly [x: number, y: number];

/**
 * A convex outline: the hull of `points`, inflated by `radius`. One point is a circle, two are a pill.
 * In units of the node's size, y downwards, points clockwise on screen.
 */
export interface Shape {
  readonly points: readonly Vector[];
  readonly radius: number;
}

export const SHAPES: Readonly<Record<EntityKind, Shape>> = {
  Person: { points: [[0, 0]], radius: 1 },
  Government: { points: rectangle(0.74, 0.74), radius: 0.2 },
  Organization: {
    points: [
      [-0.52, 0],
      [0.52, 0],
    ],
    radius: 0.7,
  },
  Event: {
    points: [
      [0, -1.16],
      [1.16, 0],
      [0, 1.16],
      [-1.16, 0],
    ],
    radius: 0.08,
  },
  Agreement: {
    points: [
      [-0.72, -0.96],
      [0.2, -0.96],
      [0.72, -0.44],
      [0.72, 0.96],
      [-0.72, 0.96],
    ],
    radius: 0.06,
  },
  Program: {
    points: [
      [-0.53, -0.92],
      [0.53, -0.92],
      [1.06, 0],
      [0.53, 0.92],
      [-0.53, 0.92],
      [-1.06, 0],
    ],
    radius: 0.06,
  },
  Place: {
    points: [
      [-1.02, -0.7],
      [1.02, -0.7],
      [0, 1.06],
    ],
    radius: 0.08,
  },
};

/** The outline of no shape goes further from the centre than this, in units of the node's size. */
export const SHAPE_REACH = 1.25;

/** For an svg element that shows `shapePath`. */
export const SHAPE_VIEW_BOX = "-1.3 -1.3 2.6 2.6";

/** Index of a kind's shape, as the node program counts them. */
export function shapeIndex(kind: EntityKind): number {
  return ENTITY_KINDS.indexOf(kind);
}

function rectangle(halfWidth: number, halfHeight: number): Vector[] {
  return [
    [-halfWidth, -halfHeight],
    [halfWidth, -halfHeight],
    [halfWidth, halfHeight],
    [-halfWidth, halfHeight],
  ];
}

/** The sides of a shape; a point's only side has no length. */
export function sides({ points }: Shape): [from: Vector, to: Vector][] {
  return points.flatMap((from, i): [Vector, Vector][] => {
    const to = points[(i + 1) % points.length];
    return to === undefined ? [] : [[from, to]];
  });
}

/** The outline as an SVG path, in SHAPE_VIEW_BOX: straight sides, joined by arcs. */
export function shapePath(kind: EntityKind): string {
  const shape = SHAPES[kind];
  const r = shape.radius;
  const number = (n: number): string => String(Number(n.toFixed(3)));
  if (shape.points.length === 1) return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
  const lines = sides(shape).map(([from, to]) => {
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const length = Math.hypot(dx, dy);
    // Outwards is to the left of a clockwise walk.
    const nx = (dy / length) * r;
    const ny = (-dx / length) * r;
    return [from[0] + nx, from[1] + ny, to[0] + nx, to[1] + ny].map(number);
  });
  const drawn = lines.map(([x1, y1, x2, y2], i) => {
    const start = i === 0 ? `M${x1} ${y1}` : `A${r} ${r} 0 0 1 ${x1} ${y1}`;
    return `${start}L${x2} ${y2}`;
  });
  return `${drawn.join("")}A${r} ${r} 0 0 1 ${lines[0]?.[0]} ${lines[0]?.[1]}Z`;
}

/** Distance of a point from the outline, negative inside. Units of the node's size. */
export function signedDistance(kind: EntityKind, x: number, y: number): number {
  const shape = SHAPES[kind];
  let squared = Infinity;
  let inside = shape.points.length > 2;
  for (const [from, to] of sides(shape)) {
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const px = x - from[0];
    const py = y - from[1];
    const t = Math.min(1, Math.max(0, (px * dx + py * dy) / Math.max(dx * dx + dy * dy, 1e-9)));
    squared = Math.min(squared, (px - t * dx) ** 2 + (py - t * dy) ** 2);
    if (dx * py - dy * px < 0) inside = false;
  }
  return Math.sqrt(squared) * (inside ? -1 : 1) - shape.radius;
}

const STEPS = 128;
const rims = new Map<EntityKind, Float32Array>();

function rimTable(kind: EntityKind): Float32Array {
  const known = rims.get(kind);
  if (known) return known;
  const table = Float32Array.from({ length: STEPS }, (_, i) => {
    const angle = (i / STEPS) * 2 * Math.PI;
    // From outside inwards, each step as long as the outline is surely away.
    let reach = SHAPE_REACH;
    for (let step = 0; step < 24; step++) {
      reach -= signedDistance(kind, Math.cos(angle) * reach, Math.sin(angle) * reach);
    }
    return reach;
  });
  rims.set(kind, table);
  return table;
}

/** How far the outline is from the centre in a direction (y downwards), in units of the node's size. */
export function rimDistance(kind: EntityKind, dx: number, dy: number): number {
  const table = rimTable(kind);
  const turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) * STEPS;
  const before = Math.floor(turn);
  const a = table[before % STEPS] ?? 1;
  const b = table[(before + 1) % STEPS] ?? 1;
  return a + (b - a) * (turn - before);
}
