/** What stays while the rest fades. */
export interface Focus {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

export type Target = { node: string } | { edge: string };

export interface Ends {
  source: string;
  target: string;
}

/** A node with its visible ties and their other ends. */
export function focusOnNode(
  node: string,
  tiesOf: (node: string) => Iterable<readonly [edge: string, ends: Ends]>,
): Focus {
  const nodes = new Set([node]);
  const edges = new Set<string>();
  for (const [edge, ends] of tiesOf(node)) {
    edges.add(edge);
    nodes.add(ends.source);
    nodes.add(ends.target);
  }
  return { nodes, edges };
}

/** How much of an item is left when it has faded. */
export const FADED = 0.2;

/**
 * The passage from one focus to the next. Each item carries two bits, whether it was and whether it is in
 * focus; the shaders do the rest, so that a passage needs no data of items that take no part in it.
 */
export class Fade {
  previous: Focus | undefined;
  current: Focus | undefined;
  /** 0 to 1: from the previous focus to the current one. */
  progress = 1;

  /** Turns to another focus, and says which items' bits have changed. */
  turnTo(next: Focus | undefined): Focus {
    const involved = [this.previous, this.current, next].filter((focus) => focus !== undefined);
    this.previous = this.current;
    this.current = next;
    this.progress = 0;
    return {
      nodes: new Set(involved.flatMap((focus) => [...focus.nodes])),
      edges: new Set(involved.flatMap((focus) => [...focus.edges])),
    };
  }

  nodeBits(id: string): number {
    return (this.previous?.nodes.has(id) ? 1 : 0) + (this.current?.nodes.has(id) ? 2 : 0);
  }

  edgeBits(id: string): number {
    return (this.previous?.edges.has(id) ? 1 : 0) + (this.current?.edges.has(id) ? 2 : 0);
  }

  /** What is left of items out of focus, then and now, and how far the passage is: for the shaders. */
  get uniform(): [before: number, after: number, progress: number] {
    return [this.previous ? FADED : 1, this.current ? FADED : 1, this.progress];
  }
}
