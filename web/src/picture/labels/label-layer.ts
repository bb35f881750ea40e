import { shownBox, toScreen } from "../frame.ts";
import type { Box, Size, View } from "../frame.ts";
import type { Point } from "../picture.ts";
import type { Scene } from "../scene.ts";
import { sizeAt } from "../sizes.ts";
import { cssFont, LABEL_FONTS, measurer } from "./fonts.ts";
import type { LabelFont, Measure } from "./fonts.ts";
import { labelBox } from "./place-labels.ts";
import { placeOnTie, planLabels } from "./plan-labels.ts";
import type { Plan, PlannedLabel } from "./plan-labels.ts";

/** Up to so many nodes all are planned at once; beyond, those in and around the frame, when it is at rest. */
const PLAN_ALL_UP_TO = 1200;
const HALO = 3.5;
const NOTHING: Plan = { labels: new Map(), verbs: new Map(), badges: new Set() };

/** What is in motion. */
export type Motion = "none" | "frame" | "nodes";

/** Names, verbs and counts, on a canvas of their own, drawn after each frame of Sigma's. */
export class LabelLayer {
  readonly measure: Measure;
  readonly #family: string;
  #context: CanvasRenderingContext2D;
  #plan: Plan | undefined;
  /** What the plan was made for. */
  #scale = 0;
  #area: Box | undefined;
  /** The plan without a focus, whose sides are kept; and the plan that is fading out. */
  #resting: Plan | undefined;
  #leaving: Plan | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#context = contextOf(canvas);
    this.#family = getComputedStyle(canvas).fontFamily || "system-ui, sans-serif";
    this.measure = measurer(this.#family);
  }

  attach(canvas: HTMLCanvasElement): void {
    this.#context = contextOf(canvas);
  }

  /** Positions, visibility or texts have changed. */
  invalidate(): void {
    this.#plan = undefined;
    this.#resting = undefined;
    this.#leaving = undefined;
  }

  /** The focus has changed: what is written now fades out. */
  turn(): void {
    // Turned twice before a frame: what was written before the first is what fades.
    this.#leaving = this.#plan ?? this.#leaving;
    this.#plan = undefined;
  }

  /**
   * @param bounds the part of the graph in which labels should lie
   * @param motion frame: it moves; nodes: they move in it, and labels go with them as they are
   */
  draw(scene: Scene, view: View, size: Size, bounds: Box | undefined, motion: Motion): void {
    const plan = this.#planFor(scene, view, size, bounds, motion);
    const context = this.#context;
    clear(context, size);
    context.lineJoin = "round";
    context.textBaseline = "middle";
    context.textAlign = "left";
    const passage = scene.fade.progress;
    if (passage >= 1) this.#leaving = undefined;
    this.#drawBadges(scene, view, plan.badges);
    context.globalAlpha = passage;
    for (const [edge, verb] of plan.verbs) {
      if (!scene.graph.hasEdge(edge)) continue;
      const middle = placeOnTie(scene, edge, view.scale, verb.at);
      const at = { x: middle.x + view.left - verb.width / 2, y: middle.y + view.top };
      this.#write(verb.text, "verb", at, scene.palette.quietLabel, scene.palette.ground);
    }
    for (const [id, label] of this.#leaving?.labels ?? []) {
      if (plan.labels.get(id)?.side === label.side) continue;
      context.globalAlpha = 1 - passage;
      this.#drawLabel(scene, view, size, id, label);
    }
    for (const [id, label] of plan.labels) {
      const stays = !this.#leaving || this.#leaving.labels.get(id)?.side === label.side;
      context.globalAlpha = stays ? 1 : passage;
      this.#drawLabel(scene, view, size, id, label);
    }
    context.globalAlpha = 1;
  }

  #planFor(scene: Scene, view: View, size: Size, bounds: Box | undefined, motion: Motion): Plan {
    const isLarge = scene.state.visibleNodes.size > PLAN_ALL_UP_TO;
    const shown = shownBox(view, size);
    const isFor = this.#scale === view.scale && (!this.#area || surrounds(this.#area, shown));
    if (motion === "nodes" || (isLarge && motion === "frame")) return this.#plan ?? NOTHING;
    if (this.#plan && isFor) return this.#plan;
    if (this.#scale !== view.scale) this.#resting = undefined;
    const area = isLarge ? grown(shown) : undefined;
    const before = this.#resting?.labels;
    const options = { scene, scale: view.scale, measure: this.measure, area, bounds, before };
    const plan = planLabels(options);
    if (!scene.fade.current) this.#resting = plan;
    this.#plan = plan;
    this.#scale = view.scale;
    this.#area = area;
    return plan;
  }

  #drawLabel(scene: Scene, view: View, size: Size, id: string, label: PlannedLabel): void {
    if (!scene.graph.hasNode(id)) return;
    const node = scene.graph.getNodeAttributes(id);
    const at = toScreen(node, view);
    if (at.x < -400 || at.x > size.width + 400 || at.y < -60 || at.y > size.height + 60) return;
    const { height } = LABEL_FONTS[label.font];
    const reach = node.size * sizeAt(view.scale);
    const box = labelBox({ ...at, reach, width: label.width, height }, label.side);
    const { palette } = scene;
    this.#write(
      label.text,
      label.font,
      { x: box.minX, y: (box.minY + box.maxY) / 2 },
      palette.label,
      palette.ground,
    );
  }

  #drawBadges(scene: Scene, view: View, badges: ReadonlySet<string>): void {
    const { bundles, graph, palette, state, fade } = scene;
    const context = this.#context;
    for (const edge of badges) {
      if (!graph.hasEdge(edge)) continue;
      const { standsFor } = bundles.placement(edge);
      if (standsFor.length === 0) continue;
      if (!state.visibleNodes.has(graph.source(edge)) || !state.visibleNodes.has(graph.target(edge)))
        continue;
      const before = fade.previous && !fade.previous.edges.has(edge) ? 0 : 1;
      const after = fade.current && !fade.current.edges.has(edge) ? 0 : 1;
      context.globalAlpha = before + (after - before) * fade.progress;
      if (context.globalAlpha === 0) continue;
      const at = onScreen(placeOnTie(scene, edge, view.scale, 0.5), view);
      const text = String(standsFor.length);
      const width = Math.max(16, this.measure(text, "badge") + 9);
      context.beginPath();
      context.roundRect(at.x - width / 2, at.y - 8, width, 16, 8);
      context.fillStyle = palette.ground;
      context.fill();
      context.lineWidth = 1.25;
      context.strokeStyle = palette.families[graph.getEdgeAttribute(edge, "family")];
      context.stroke();
      const start = { x: at.x - this.measure(text, "badge") / 2, y: at.y + 0.5 };
      this.#write(text, "badge", start, palette.quietLabel, palette.ground);
    }
  }

  #write(text: string, font: LabelFont, at: Point, ink: string, halo: string): void {
    const context = this.#context;
    context.font = cssFont(font, this.#family);
    context.lineWidth = HALO;
    context.strokeStyle = halo;
    context.strokeText(text, at.x, at.y);
    context.fillStyle = ink;
    context.fillText(text, at.x, at.y);
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The canvas for labels gives no context.");
  return context;
}

/** Clears the canvas, in the size and resolution that the frame has now. */
function clear(context: CanvasRenderingContext2D, { width, height }: Size): void {
  const { canvas } = context;
  const ratio = window.devicePixelRatio;
  const columns = Math.round(width * ratio);
  const rows = Math.round(height * ratio);
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}

function onScreen(paper: Point, view: View): Point {
  return { x: paper.x + view.left, y: paper.y + view.top };
}

function surrounds(outer: Box, inner: Box): boolean {
  return (
    outer.minX <= inner.minX &&
    outer.maxX >= inner.maxX &&
    outer.minY <= inner.minY &&
    outer.maxY >= inner.maxY
  );
}

/** A box with half its extent added on every side. */
function grown({ minX, maxX, minY, maxY }: Box): Box {
  const x = (maxX - minX) / 2;
  const y = (maxY - minY) / 2;
  return { minX: minX - x, maxX: maxX + x, minY: minY - y, maxY: maxY + y };
}
