import { FOLD_BEYOND, groupByPair, pairKey, placeBundle } from "./bundles.ts";
import type { Placement } from "./bundles.ts";
import { tiesOf } from "./model.ts";
import type { PictureGraph } from "./model.ts";

const ALONE: Placement = { curve: 0, folded: false, standsFor: [] };

/** Where the visible ties of each pair run, and which pairs are fanned out at the moment. */
export class BundleIndex {
  #pairs = new Map<string, { id: string; source: string; target: string; count: number }[]>();
  #placements = new Map<string, Placement>();
  #fanned: ReadonlySet<string> = new Set();

  reset(graph: PictureGraph, visible: ReadonlySet<string>): void {
    const ids = graph.filterEdges((id) => visible.has(id));
    this.#pairs = groupByPair(tiesOf(graph, ids));
    this.#placements = new Map();
    for (const [key, ties] of this.#pairs) this.#place(ties, this.#fanned.has(key));
  }

  placement(edge: string): Placement {
    return this.#placements.get(edge) ?? ALONE;
  }

  /** The visible ties between two nodes, in either direction. */
  between(source: string, target: string): string[] {
    return (this.#pairs.get(pairKey(source, target)) ?? []).map(({ id }) => id);
  }

  /** Whether so many ties are between two nodes that they fold. */
  folds(source: string, target: string): boolean {
    return this.between(source, target).length > FOLD_BEYOND;
  }

  /** The ties that stand for others at the moment, with all that they stand for. */
  *folded(): Generator<[edge: string, standsFor: readonly string[]]> {
    for (const [edge, { standsFor }] of this.#placements) if (standsFor.length > 0) yield [edge, standsFor];
  }

  /** Fans out these pairs and folds all others. Says which ties run elsewhere now. */
  fan(pairs: ReadonlySet<string>): string[] {
    const before = this.#fanned;
    this.#fanned = pairs;
    const changed: string[] = [];
    for (const key of new Set([...before, ...pairs])) {
      const ties = this.#pairs.get(key);
      if (!ties || ties.length <= FOLD_BEYOND || before.has(key) === pairs.has(key)) continue;
      this.#place(ties, pairs.has(key));
      changed.push(...ties.map(({ id }) => id));
    }
    return changed;
  }

  #place(ties: Parameters<typeof placeBundle>[0], fanned: boolean): void {
    for (const [id, placement] of placeBundle(ties, fanned)) this.#placements.set(id, placement);
  }
}
