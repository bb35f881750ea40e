import type { ViewEdge, ViewNode } from "../../../src/server/contract.ts";

export interface Point {
  x: number;
  y: number;
}

/** What the picture shows of its graph: the rest of the page decides it, the picture draws it. */
export interface PictureState {
  /** Nodes and ties that the filters let through. */
  visibleNodes: ReadonlySet<string>;
  visibleEdges: ReadonlySet<string>;
  selectedNode: string | undefined;
  selectedEdge: string | undefined;
  /** Always labelled, and ringed: search hits, or what the keyboard or a list points at. */
  highlighted: ReadonlySet<string>;
}

export interface PictureEvents {
  onNodeClick(id: string): void;
  onEdgeClick(id: string): void;
  onBackgroundClick(): void;
  /** Double click. */
  onExpand(id: string): void;
  onHover(target: { node: string } | { edge: string } | undefined): void;
  onLayout(state: "running" | "settled"): void;
  /** Positions that a layout or a drag has settled, for keeping. */
  onPositions(positions: Readonly<Record<string, Point>>): void;
}

/**
 * The drawn network: one long-lived Sigma instance behind this, never remounted. Everything else in the page
 * knows only this interface.
 */
export interface Picture {
  /** Replaces the graph. Nodes that are in `positions` or already placed stay where they are; if all is new, a layout runs. */
  setGraph(
    nodes: readonly ViewNode[],
    edges: readonly ViewEdge[],
    positions?: Readonly<Record<string, Point>>,
  ): void;
  /** Adds to the graph; new nodes settle beside what they hang on, nothing else moves. */
  addToGraph(nodes: readonly ViewNode[], edges: readonly ViewEdge[]): void;
  setState(state: PictureState): void;
  setTheme(theme: "light" | "dark"): void;
  /** Centres and zooms on a node (a flight of 200 ms, none with prefers-reduced-motion). */
  flyTo(id: string): void;
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Runs the layout from where things are. */
  runLayout(): void;
  stopLayout(): void;
  /** The visible neighbour of a node in a direction of the screen, for walking by arrow keys. */
  neighbourTowards(id: string, direction: "up" | "down" | "left" | "right"): string | undefined;
  /** Pixels from the top left of the picture, for tooltips and tests. */
  screenPosition(id: string): Point | undefined;
  destroy(): void;
}
