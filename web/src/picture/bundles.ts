/** Ties between the same two nodes, in either direction, as they are told apart. */
export interface BundledTie {
  id: string;
  source: string;
  target: string;
  /** Sentences that say it. */
  count: number;
}

export interface Placement {
  /** Steps to the right of the tie's own direction; 0 is straight. */
  curve: number;
  /** Another tie of its bundle stands for it. */
  folded: boolean;
  /** All ties for which this one stands, itself among them; empty where it stands for itself alone. */
  standsFor: readonly string[];
}

/** More parallel ties than this fold into one. */
export const FOLD_BEYOND = 3;
/** However many they are, they fan no wider than this many ties one step apart. */
const WIDEST_FAN = 7;

export function pairKey(source: string, target: string): string {
  return source < target ? `${source}\u0000${target}` : `${target}\u0000${source}`;
}

export function groupByPair<T extends BundledTie>(ties: Iterable<T>): Map<string, T[]> {
  const pairs = new Map<string, T[]>();
  for (const tie of ties) {
    const key = pairKey(tie.source, tie.target);
    const known = pairs.get(key);
    if (known) known.push(tie);
    else pairs.set(key, [tie]);
  }
  return pairs;
}

/** Where each tie of one pair runs. The same ties give the same places, in whatever order they come. */
export function placeBundle(ties: readonly BundledTie[], fanned: boolean): Map<string, Placement> {
  const [first] = ties;
  if (!first) return new Map();
  const ordered = [...ties].sort((a, b) => compare(a.source, b.source) || compare(a.id, b.id));
  if (ties.length > FOLD_BEYOND && !fanned) return fold(ordered);
  const isLoop = first.source === first.target;
  const lesser = first.source < first.target ? first.source : first.target;
  const step = Math.min(1, (WIDEST_FAN - 1) / Math.max(1, ties.length - 1));
  return new Map(
    ordered.map((tie, i) => {
      // Self-ties turn around the node; others lie side by side, seen from the pair's lesser node.
      const offset = isLoop ? i : (i - (ordered.length - 1) / 2) * step;
      const curve = isLoop || tie.source === lesser ? offset : -offset;
      return [tie.id, { curve: curve === 0 ? 0 : curve, folded: false, standsFor: [] }];
    }),
  );
}

function fold(ordered: readonly BundledTie[]): Map<string, Placement> {
  const strongest = ordered.reduce((best, tie) => (tie.count > best.count ? tie : best));
  const all = ordered.map((tie) => tie.id);
  return new Map(
    ordered.map((tie) => [
      tie.id,
      { curve: 0, folded: tie !== strongest, standsFor: tie === strongest ? all : [] },
    ]),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
