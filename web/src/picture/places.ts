import type { ViewEdge, ViewNode } from "../../../src/server/contract.ts";
import type { Point } from "./picture.ts";
import { placeBeside } from "./place.ts";

/** Where every node was put that was ever shown: it is there again when it comes back. */
export class Places {
  readonly #known = new Map<string, Point>();

  has(id: string): boolean {
    return this.#known.has(id);
  }

  of(id: string): Point | undefined {
    return this.#known.get(id);
  }

  keep(places: Iterable<readonly [id: string, place: Point]>): void {
    for (const [id, { x, y }] of places) this.#known.set(id, { x, y });
  }

  /** Places for those of the nodes that have had none, beside what they hang on. `shown`: nodes to keep clear of. */
  missing(
    nodes: readonly ViewNode[],
    edges: readonly ViewEdge[],
    shown: readonly string[],
  ): Map<string, Point> {
    const neighbours = new Map<string, string[]>();
    for (const { id } of nodes) if (!this.#known.has(id)) neighbours.set(id, []);
    for (const { source, target } of edges) {
      neighbours.get(source)?.push(target);
      neighbours.get(target)?.push(source);
    }
    const placed = new Map<string, Point>();
    for (const id of [...shown, ...nodes.map((node) => node.id)]) {
      const place = this.#known.get(id);
      if (place) placed.set(id, place);
    }
    return placeBeside(placed, neighbours);
  }
}
