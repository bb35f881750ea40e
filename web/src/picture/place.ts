import type { Point } from "./picture.ts";

/** Least room between nodes, in units of the graph: labels are wide and low, so it is wider than high. */
const ROOM = { x: 84, y: 38 };
const FIRST_RING = 74;
const RING_STEP = 26;
const TURNS = 20;
const RINGS = 60;

/**
 * Places for new nodes beside what they hang on, so that nothing else has to move. Each goes to the nearest
 * free place around its placed neighbours, on the side that looks away from the middle of the graph.
 * @param neighbours of every new node, placed or new
 */
export function placeBeside(
  placed: ReadonlyMap<string, Point>,
  neighbours: ReadonlyMap<string, readonly string[]>,
): Map<string, Point> {
  const taken = new Taken(placed.values());
  const middle = centre([...placed.values()]) ?? { x: 0, y: 0 };
  const found = new Map<string, Point>();
  const at = (id: string): Point | undefined => placed.get(id) ?? found.get(id);
  let waiting = [...neighbours.keys()].sort();
  while (waiting.length > 0) {
    // Those with a placed neighbour first; when none has one, the next stands for itself near the middle.
    const ready = waiting.filter((id) => neighbours.get(id)?.some((other) => at(other) !== undefined));
    const batch = ready.length > 0 ? ready : waiting.slice(0, 1);
    for (const id of batch) {
      const anchors = (neighbours.get(id) ?? []).map(at).filter((p): p is Point => p !== undefined);
      const place = taken.freeNear(centre(anchors) ?? middle, middle);
      taken.add(place);
      found.set(id, place);
    }
    const done = new Set(batch);
    waiting = waiting.filter((id) => !done.has(id));
  }
  return found;
}

function centre(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Places already taken, in cells of the size of the least room. */
class Taken {
  readonly #cells = new Map<string, Point[]>();

  constructor(points: Iterable<Point>) {
    for (const point of points) this.add(point);
  }

  add(point: Point): void {
    const key = this.#key(Math.floor(point.x / ROOM.x), Math.floor(point.y / ROOM.y));
    const cell = this.#cells.get(key);
    if (cell) cell.push(point);
    else this.#cells.set(key, [point]);
  }

  freeNear(anchor: Point, middle: Point): Point {
    if (this.#isFree(anchor)) return anchor;
    const away = Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
    for (let ring = 0; ring < RINGS; ring++) {
      const radius = FIRST_RING + ring * RING_STEP;
      for (let turn = 0; turn < TURNS; turn++) {
        // 0, +1, −1, +2, −2 …: from the outward side round to the inward one.
        const angle = away + ((turn % 2 === 0 ? -1 : 1) * Math.ceil(turn / 2) * 2 * Math.PI) / TURNS;
        const point = { x: anchor.x + Math.cos(angle) * radius, y: anchor.y + Math.sin(angle) * radius };
        if (this.#isFree(point)) return point;
      }
    }
    return { x: anchor.x, y: anchor.y + FIRST_RING + RINGS * RING_STEP };
  }

  #isFree({ x, y }: Point): boolean {
    const column = Math.floor(x / ROOM.x);
    const row = Math.floor(y / ROOM.y);
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        for (const other of this.#cells.get(this.#key(i, j)) ?? []) {
          if (((other.x - x) / ROOM.x) ** 2 + ((other.y - y) / ROOM.y) ** 2 < 1) return false;
        }
      }
    }
    return true;
  }

  #key(column: number, row: number): string {
    return `${column},${row}`;
  }
}

/** A small disc from which a first layout unfolds; the same ids always lie in it the same way. */
export function bloom(ids: readonly string[]): Map<string, Point> {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return new Map(
    [...ids].sort().map((id, i) => {
      const radius = 14 * Math.sqrt(i + 1);
      return [id, { x: Math.cos(i * golden) * radius, y: Math.sin(i * golden) * radius }];
    }),
  );
}
