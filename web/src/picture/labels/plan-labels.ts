import { pointOnLoop, pointOnTie } from "../curve.ts";
import type { Box } from "../frame.ts";
import type { DrawnNode } from "../model.ts";
import type { Point } from "../picture.ts";
import { isVisibleTie, turnsOn } from "../scene.ts";
import type { Scene } from "../scene.ts";
import { sizeAt } from "../sizes.ts";
import { BoxGrid } from "./box-grid.ts";
import type { LabelFont, Measure } from "./fonts.ts";
import { LABEL_FONTS } from "./fonts.ts";
import { labelBox, placeLabels } from "./place-labels.ts";
import type { LabelWish, Obstacle, Side } from "./place-labels.ts";

export interface PlannedLabel {
  text: string;
  font: LabelFont;
  width: number;
  side: Side;
}

export interface PlannedVerb {
  text: string;
  width: number;
  /** How far along the tie its middle is. */
  at: number;
}

/** What is written at one scale. It holds wherever the frame is, so that panning changes no label. */
export interface Plan {
  labels: ReadonlyMap<string, PlannedLabel>;
  verbs: ReadonlyMap<string, PlannedVerb>;
  /** Folds whose count is shown. */
  badges: ReadonlySet<string>;
}

export interface PlanOptions {
  scene: Scene;
  scale: number;
  measure: Measure;
  /** Part of the graph to label, in units of the graph; all where undefined. */
  area: Box | undefined;
  /** Part of the graph in which labels should lie. */
  bounds: Box | undefined;
  /** Sides of an earlier plan, to be kept where they are free. */
  before: ReadonlyMap<string, PlannedLabel> | undefined;
}

/** With more neighbours than this, they too have to find room. */
const ALL_NEIGHBOURS_UP_TO = 30;
const VERBS_UP_TO = 16;
/** Among more nodes than this there is hardly free ground: the first so many are labelled all the same. */
const CROWD = 300;
const CROWD_LEADERS = 12;
const HUB_DEGREE = 6;
const HUB_SHARE = 0.45;

/** In focus, the names of what stays and the verbs of its ties; else the names of all for which there is room. */
export function planLabels(options: PlanOptions): Plan {
  const { scene, scale, measure, bounds, before } = options;
  const { graph, state, fade } = scene;
  const focus = fade.current;
  const target = turnsOn(scene);
  const centre = target && "node" in target ? target.node : undefined;
  const named: [string, DrawnNode][] = [];
  let mostTies = 1;
  graph.forEachNode((id, node) => {
    if (!state.visibleNodes.has(id)) return;
    mostTies = Math.max(mostTies, node.degree);
    if (options.area && !contains(options.area, node)) return;
    if (!focus || focus.nodes.has(id) || state.highlighted.has(id)) named.push([id, node]);
  });
  const isFirst = (id: string): boolean =>
    id === centre || id === state.selectedNode || state.highlighted.has(id);
  const rank = (id: string): number => (isFirst(id) ? 0 : focus?.nodes.has(id) ? 1 : 2);
  named.sort(([a, x], [b, y]) => rank(a) - rank(b) || y.degree - x.degree || (a < b ? -1 : 1));

  const badges = planBadges(scene, scale);
  const allNeighbours = focus !== undefined && focus.nodes.size <= ALL_NEIGHBOURS_UP_TO;
  const hub = Math.max(HUB_DEGREE, HUB_SHARE * mostTies);
  const isCrowd = state.visibleNodes.size > CROWD;
  const drawn = named.map(([id, node], i) => {
    const font: LabelFont = isFirst(id) ? "first" : node.degree >= hub ? "hub" : "plain";
    const text = id === centre ? node.name : node.label;
    const wish: LabelWish = {
      id,
      ...onPaper(node, scale),
      reach: node.size * sizeAt(scale),
      width: measure(text, font),
      height: LABEL_FONTS[font].height,
      must: isFirst(id) || (allNeighbours && focus.nodes.has(id)) || (isCrowd && i < CROWD_LEADERS),
      before: before?.get(id)?.side,
    };
    return { wish, text, font };
  });
  const sides = placeLabels(
    drawn.map(({ wish }) => wish),
    [...drawn.map(({ wish }) => nodeObstacle(wish)), ...badges],
    bounds && scaled(bounds, scale),
  );
  const labels = new Map<string, PlannedLabel>();
  const taken = new BoxGrid();
  for (const { wish, text, font } of drawn) {
    taken.add(nodeObstacle(wish).box);
    const side = sides.get(wish.id);
    if (!side) continue;
    labels.set(wish.id, { text, font, width: wish.width, side });
    taken.add(labelBox(wish, side));
  }
  const verbs = focus ? planVerbs(options, taken) : new Map<string, PlannedVerb>();
  return { labels, verbs, badges: new Set(badges.map(({ id }) => id)) };
}

function planVerbs({ scene, scale, measure }: PlanOptions, taken: BoxGrid): Map<string, PlannedVerb> {
  const { graph, state, fade, bundles } = scene;
  const verbs = new Map<string, PlannedVerb>();
  const target = turnsOn(scene);
  const inFocus = target && "edge" in target ? [target.edge] : [...(fade.current?.edges ?? [])];
  const edges = inFocus.filter((edge) => isVisibleTie(edge, graph, state) && !bundles.placement(edge).folded);
  if (edges.length > VERBS_UP_TO) return verbs;
  const isOnly = edges.length === 1;
  for (const edge of edges.sort()) {
    const text = graph.getEdgeAttribute(edge, "verb");
    const width = measure(text, "verb");
    const height = LABEL_FONTS.verb.height;
    for (const at of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const { x, y } = placeOnTie(scene, edge, scale, at);
      const box = { minX: x - width / 2, maxX: x + width / 2, minY: y - height / 2, maxY: y + height / 2 };
      if (taken.hits(box) && !(isOnly && at === 0.7)) continue;
      taken.add(box);
      verbs.set(edge, { text, width, at });
      break;
    }
  }
  return verbs;
}

/** A point of a tie on the paper: pixels from the graph's origin, y downwards. */
export function placeOnTie({ graph, bundles }: Scene, edge: string, scale: number, at: number): Point {
  const source = graph.getSourceAttributes(edge);
  const { curve } = bundles.placement(edge);
  const factor = sizeAt(scale);
  const from = onPaper(source, scale);
  if (graph.isSelfLoop(edge)) return pointOnLoop(from, source.size * factor, curve, factor);
  return pointOnTie(from, onPaper(graph.getTargetAttributes(edge), scale), curve, factor, at);
}

/** The graph on an endless paper at a scale: pixels from its origin, y downwards. */
export function onPaper({ x, y }: Point, scale: number): Point {
  return { x: x * scale, y: -y * scale };
}

function nodeObstacle({ id, x, y, reach }: LabelWish): Obstacle {
  const half = reach * 1.05 + 1;
  return { id, box: { minX: x - half, maxX: x + half, minY: y - half, maxY: y + half } };
}

/** Half the width and height of the count on a fold, and how long a fold has to be to carry one. Pixels. */
const BADGE = { x: 11, y: 9 };
const BADGE_ON = 70;

/** The counts for which there is room, those of the most ties first. */
function planBadges(scene: Scene, scale: number): Obstacle[] {
  const { graph, bundles } = scene;
  const taken = new BoxGrid();
  return [...bundles.folded()]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .flatMap(([edge]) => {
      const from = graph.getSourceAttributes(edge);
      const to = graph.getTargetAttributes(edge);
      if (Math.hypot(to.x - from.x, to.y - from.y) * scale < BADGE_ON && !graph.isSelfLoop(edge)) return [];
      const { x, y } = placeOnTie(scene, edge, scale, 0.5);
      const box = { minX: x - BADGE.x, maxX: x + BADGE.x, minY: y - BADGE.y, maxY: y + BADGE.y };
      if (taken.hits(box)) return [];
      taken.add({
        minX: x - 3 * BADGE.x,
        maxX: x + 3 * BADGE.x,
        minY: y - 3 * BADGE.y,
        maxY: y + 3 * BADGE.y,
      });
      return [{ id: edge, box }];
    });
}

function scaled({ minX, maxX, minY, maxY }: Box, scale: number): Box {
  return { minX: minX * scale, maxX: maxX * scale, minY: -maxY * scale, maxY: -minY * scale };
}

function contains({ minX, maxX, minY, maxY }: Box, { x, y }: Point): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}
