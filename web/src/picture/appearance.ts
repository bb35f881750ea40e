import { FAMILIES } from "../../../src/ontology/index.ts";
import type { DrawnNode, DrawnTie, PictureGraph } from "./model.ts";
import { EDGE_ARROW, EDGE_DASHED } from "./programs/edge-program.ts";
import type { EdgeDisplay } from "./programs/edge-program.ts";
import { NODE_HIGHLIGHTED, NODE_PINNED, NODE_SELECTED } from "./programs/node-program.ts";
import type { NodeDisplay } from "./programs/node-program.ts";
import { turnsOn } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { shapeIndex } from "./shapes.ts";
import { tieWidth } from "./sizes.ts";

/** How a node is drawn now. */
export function nodeDisplay(scene: Scene, id: string, node: DrawnNode): Partial<NodeDisplay> {
  const { state, palette, fade, pinned } = scene;
  return {
    x: node.x,
    y: node.y,
    size: node.size,
    color: palette.kinds[node.kind],
    hidden: !state.visibleNodes.has(id),
    shape: shapeIndex(node.kind),
    state:
      fade.nodeBits(id) +
      (state.selectedNode === id ? NODE_SELECTED : 0) +
      (state.highlighted.has(id) ? NODE_HIGHLIGHTED : 0) +
      (pinned.has(id) ? NODE_PINNED : 0),
  };
}

/** A tie in focus is drawn so much wider. */
const EMPHASIS = 1.35;

/** How a tie, or the fold that it stands for, is drawn now. */
export function edgeDisplay(scene: Scene, id: string, tie: DrawnTie): Partial<EdgeDisplay> {
  const { graph, state, palette, fade, bundles } = scene;
  const { curve, folded, standsFor } = bundles.placement(id);
  const { family, width, dashed, directed } = standsFor.length > 0 ? foldOf(graph, id, standsFor) : own(tie);
  const target = turnsOn(scene);
  const emphasised = target && "edge" in target ? target.edge === id : (fade.current?.edges.has(id) ?? false);
  return {
    type: tie.type,
    color: emphasised && family === "belonging" ? palette.belongingInFocus : palette.families[family],
    size: width * (emphasised ? EMPHASIS : 1),
    hidden: folded || !state.visibleEdges.has(id),
    curve,
    state: fade.edgeBits(id) + (dashed ? EDGE_DASHED : 0) + (directed ? EDGE_ARROW : 0),
  };
}

type Drawn = Pick<DrawnTie, "family" | "width" | "dashed"> & { directed: boolean };

function own({ family, width, dashed, symmetric }: DrawnTie): Drawn {
  return { family, width, dashed, directed: !symmetric };
}

/** Many ties drawn as one: the family that most sentences are of, an arrowhead only if all point one way. */
function foldOf(graph: PictureGraph, id: string, standsFor: readonly string[]): Drawn {
  const ties = standsFor.map((edge) => graph.getEdgeAttributes(edge));
  const weight = Object.fromEntries(FAMILIES.map((family) => [family, 0])) as Record<string, number>;
  for (const { family, count } of ties) weight[family] = (weight[family] ?? 0) + count;
  return {
    family: FAMILIES.reduce((most, family) => ((weight[family] ?? 0) > (weight[most] ?? 0) ? family : most)),
    width: tieWidth(ties.reduce((sum, { count }) => sum + count, 0)),
    dashed: ties.every(({ dashed }) => dashed),
    directed:
      ties.every(({ symmetric }) => !symmetric) &&
      standsFor.every((edge) => graph.source(edge) === graph.source(id)),
  };
}
