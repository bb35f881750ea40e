/** Connected components as lists of node indices, the largest first, ties by least index. */
export function components(order: number, ties: Uint32Array): number[][] {
  const parent = Int32Array.from({ length: order }, (_, i) => i);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      // Halves the way for those who come after.
      parent[root] = parent[parent[root] ?? root] ?? root;
      root = parent[root] ?? root;
    }
    return root;
  };
  for (let i = 0; i + 1 < ties.length; i += 2) {
    const a = rootOf(ties[i] ?? 0);
    const b = rootOf(ties[i + 1] ?? 0);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, number[]>();
  for (let node = 0; node < order; node++) {
    const root = rootOf(node);
    const group = groups.get(root);
    if (group) group.push(node);
    else groups.set(root, [node]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/**
 * Moves the lesser components, as they are, to the nearest free place around the largest: the forces fling
 * them far out, where they would shrink all the rest. `aspect` is the frame's width by its height.
 */
export function gather(positions: Float32Array, groups: readonly number[][], aspect: number): void {
  const [main] = groups;
  if (!main || groups.length === 1) return;
  const x = (node: number): number => positions[2 * node] ?? 0;
  const y = (node: number): number => positions[2 * node + 1] ?? 0;
  const cell = typicalGap(main.length > 2 ? main : groups.flat(), x, y);
  const taken = new Set<number>();
  const key = (column: number, row: number): number => column * 100_003 + row;
  const take = (node: number): void => {
    const column = Math.round(x(node) / cell);
    const row = Math.round(y(node) / cell);
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) taken.add(key(column + i, row + j));
  };
  main.forEach(take);
  const middle = { x: mean(main, x), y: mean(main, y) };
  const offsets = spiral(Math.ceil(Math.sqrt(positions.length * 4)) + 8, aspect);
  for (const group of groups.slice(1)) {
    const own = { x: mean(group, x), y: mean(group, y) };
    const place = offsets.find(([column, row]) =>
      group.every(
        (node) =>
          !taken.has(
            key(
              Math.round((x(node) - own.x + middle.x) / cell + column),
              Math.round((y(node) - own.y + middle.y) / cell + row),
            ),
          ),
      ),
    );
    if (!place) continue;
    for (const node of group) {
      positions[2 * node] = x(node) - own.x + middle.x + place[0] * cell;
      positions[2 * node + 1] = y(node) - own.y + middle.y + place[1] * cell;
    }
    group.forEach(take);
  }
}

function mean(nodes: readonly number[], value: (node: number) => number): number {
  return nodes.reduce((sum, node) => sum + value(node), 0) / nodes.length;
}

/** Side of the square that each node has to itself. */
function typicalGap(
  nodes: readonly number[],
  x: (node: number) => number,
  y: (node: number) => number,
): number {
  const xs = nodes.map(x).sort((a, b) => a - b);
  const ys = nodes.map(y).sort((a, b) => a - b);
  const spread = (sorted: readonly number[]): number => {
    const low = sorted[Math.floor(sorted.length * 0.05)] ?? 0;
    const high = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
    return Math.max(1, high - low);
  };
  return Math.sqrt((spread(xs) * spread(ys)) / nodes.length) * 0.6;
}

/** Cells of a grid, the nearest to the middle first, as a frame of that form sees it. */
function spiral(radius: number, aspect: number): [column: number, row: number][] {
  const wide = Math.sqrt(aspect);
  const cells: [number, number][] = [];
  for (let column = -radius; column <= radius; column++) {
    for (let row = -radius; row <= radius; row++) cells.push([column, row]);
  }
  const distance = ([column, row]: [number, number]): number => (column / wide) ** 2 + (row * wide) ** 2;
  return cells.sort((a, b) => distance(a) - distance(b));
}
