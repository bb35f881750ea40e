import { pairKey } from "./bundles.ts";
import { bow } from "./curve.ts";
import { focusOnNode } from "./focus.ts";
import type { Focus, Target } from "./focus.ts";
import type { View } from "./frame.ts";
import { toScreen } from "./frame.ts";
import type { Point } from "./picture.ts";
import { isVisibleTie, turnsOn } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { sizeAt } from "./sizes.ts";
import type { Stage } from "./stage.ts";
import { tween } from "./tween.ts";
import type { LabelLayer } from "./labels/label-layer.ts";

const FADE = 150;
/** A fan stays open while the pointer is this near to it, in pixels. */
const FAN_MARGIN = 12;
/** Half a fan at its widest, in steps. */
const FAN_REACH = 3;
/** A fade is a passage up to so many ties; beyond, a frame takes too long for several. */
const SMOOTH_UP_TO = 8000;

/** Turns the picture to what the pointer is on or what is selected: the rest fades, folds there fan out. */
export class Attention {
  readonly #scene: Scene;
  readonly #stage: Stage;
  readonly #labels: LabelLayer;
  /** The fan that the pointer has opened, for as long as it is near. */
  #held: { source: string; target: string } | undefined;
  #target: Target | undefined;
  #endTween: () => void = () => undefined;

  constructor(scene: Scene, stage: Stage, labels: LabelLayer) {
    this.#scene = scene;
    this.#stage = stage;
    this.#labels = labels;
  }

  hover(target: Target | undefined): void {
    const { graph, bundles } = this.#scene;
    this.#scene.hovered = target;
    if (target && "edge" in target) {
      const [source, end] = graph.extremities(target.edge);
      this.#held = bundles.folds(source, end) ? { source, target: end } : undefined;
    } else if (target) {
      this.#held = undefined;
    }
    this.update();
  }

  /** Closes the fan that the pointer has left. */
  pointerAt(at: Point, view: View): void {
    const held = this.#held;
    const { graph, hovered } = this.#scene;
    if (!held || hovered) return;
    if (graph.hasNode(held.source) && graph.hasNode(held.target)) {
      const source = toScreen(graph.getNodeAttributes(held.source), view);
      const target = toScreen(graph.getNodeAttributes(held.target), view);
      const length = Math.hypot(target.x - source.x, target.y - source.y);
      if (distance(at, source, target) < bow(FAN_REACH, length, sizeAt(view.scale)) + FAN_MARGIN) return;
    }
    this.#held = undefined;
    this.update();
  }

  /** To be called whenever hover, selection or what is visible has changed. */
  update(visibilityChanged = false): void {
    const { fade, bundles, graph } = this.#scene;
    const target = turnsOn(this.#scene);
    const refolded = bundles.fan(this.#fans());
    const isSame = sameTarget(target, this.#target) && !visibilityChanged;
    this.#target = target;
    if (isSame) {
      if (refolded.length === 0) return;
      this.#labels.turn();
      this.#stage.redraw({ nodes: new Set(), edges: new Set(refolded) });
      return;
    }
    const changed = fade.turnTo(target && this.#focusOn(target));
    this.#labels.turn();
    this.#stage.redraw({ nodes: changed.nodes, edges: new Set([...changed.edges, ...refolded]) });
    this.#endTween();
    this.#endTween = tween(graph.size > SMOOTH_UP_TO ? 0 : FADE, (progress) => {
      fade.progress = progress;
      this.#stage.redrawFrame();
    });
  }

  /** Forgets what it was turned to, as the graph is another. */
  reset(): void {
    this.#held = undefined;
    this.#scene.hovered = undefined;
    this.update(true);
  }

  end(): void {
    this.#endTween();
  }

  /** A node with what it is tied to, or a tie with its ends; of a fan the others stay too, to be reached for. */
  #focusOn(target: Target): Focus {
    const { graph, state, bundles } = this.#scene;
    if ("edge" in target) {
      const [source, end] = graph.extremities(target.edge);
      const edges = bundles.folds(source, end) ? bundles.between(source, end) : [target.edge];
      return { nodes: new Set([source, end]), edges: new Set(edges) };
    }
    return focusOnNode(target.node, (node) =>
      graph
        .filterEdges(node, (edge) => isVisibleTie(edge, graph, state))
        .map((edge) => [edge, { source: graph.source(edge), target: graph.target(edge) }]),
    );
  }

  /** Pairs whose ties lie open: at the node and the tie that are selected, at those under the pointer. */
  #fans(): Set<string> {
    const { graph, state, hovered } = this.#scene;
    const pairs = new Set<string>();
    const selected = [state.selectedNode, hovered && "node" in hovered ? hovered.node : undefined];
    for (const node of selected) {
      if (node === undefined || !graph.hasNode(node)) continue;
      graph.forEachNeighbor(node, (neighbour) => pairs.add(pairKey(node, neighbour)));
    }
    if (state.selectedEdge !== undefined && graph.hasEdge(state.selectedEdge)) {
      pairs.add(pairKey(...graph.extremities(state.selectedEdge)));
    }
    if (this.#held) pairs.add(pairKey(this.#held.source, this.#held.target));
    return pairs;
  }
}

function sameTarget(a: Target | undefined, b: Target | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** From a point to the line between two others. */
function distance(at: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / Math.max(1e-6, dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - t * dx, at.y - from.y - t * dy);
}
