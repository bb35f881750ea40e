import type { BundleIndex } from "./bundle-index.ts";
import type { Fade, Target } from "./focus.ts";
import type { PictureGraph } from "./model.ts";
import type { Palette } from "./palette.ts";
import type { PictureState } from "./picture.ts";

/** Everything that decides what is drawn, but for the camera. */
export interface Scene {
  graph: PictureGraph;
  state: PictureState;
  palette: Palette;
  hovered: Target | undefined;
  readonly pinned: Set<string>;
  readonly fade: Fade;
  readonly bundles: BundleIndex;
}

/** What the picture turns on: what the pointer is on, else what is selected. */
export function turnsOn({ hovered, state, graph }: Scene): Target | undefined {
  if (hovered) return hovered;
  const { selectedNode, selectedEdge } = state;
  if (selectedNode !== undefined && graph.hasNode(selectedNode) && state.visibleNodes.has(selectedNode)) {
    return { node: selectedNode };
  }
  if (selectedEdge !== undefined && graph.hasEdge(selectedEdge) && isVisibleTie(selectedEdge, graph, state)) {
    return { edge: selectedEdge };
  }
  return undefined;
}

/** A tie is seen if it and both its ends are let through. */
export function isVisibleTie(edge: string, graph: PictureGraph, state: PictureState): boolean {
  return (
    state.visibleEdges.has(edge) &&
    state.visibleNodes.has(graph.source(edge)) &&
    state.visibleNodes.has(graph.target(edge))
  );
}
