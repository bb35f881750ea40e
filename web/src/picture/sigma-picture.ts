import type { ViewEdge, ViewNode } from "../../../src/server/contract.ts";
import { Attention } from "./attention.ts";
import { BundleIndex } from "./bundle-index.ts";
import { Fade } from "./focus.ts";
import { boxAround, fitMargin, toScreen } from "./frame.ts";
import type { Size } from "./frame.ts";
import { Framing } from "./framing.ts";
import { bindHand } from "./interaction.ts";
import { LabelLayer } from "./labels/label-layer.ts";
import type { Motion } from "./labels/label-layer.ts";
import { LayoutRun } from "./layout/layout-run.ts";
import { frameFor } from "./layout/problem.ts";
import { addTo, emptyGraph } from "./model.ts";
import type { PictureGraph } from "./model.ts";
import { PALETTES } from "./palette.ts";
import type { Theme } from "./palette.ts";
import type { Picture, PictureEvents, PictureState, Point } from "./picture.ts";
import { bloom } from "./place.ts";
import { Places } from "./places.ts";
import { toColour } from "./programs/paint.ts";
import type { Paint } from "./programs/paint.ts";
import { isVisibleTie } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { difference, sameSet } from "./sets.ts";
import { tieOpacity } from "./sizes.ts";
import { Stage } from "./stage.ts";
import { towards } from "./walk.ts";
import type { Direction } from "./walk.ts";

/** Beyond so many ties, a moving frame shows the strongest alone. */
const LARGE = 6000;
/** The frame is at rest so many ms after its last movement. */
const REST = 140;

const ORIGIN: Point = { x: 0, y: 0 };

/** The drawn network. */
export class SigmaPicture implements Picture {
  readonly #events: PictureEvents;
  readonly #root: HTMLElement;
  readonly #scene: Scene;
  readonly #paint: Paint;
  readonly #stage: Stage;
  readonly #labels: LabelLayer;
  readonly #attention: Attention;
  readonly #framing: Framing;
  readonly #places = new Places();
  #layout: LayoutRun | undefined;
  #dragged: string | undefined;
  #moving: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, events: PictureEvents) {
    this.#events = events;
    this.#root = document.createElement("div");
    Object.assign(this.#root.style, { position: "absolute", inset: "0", overflow: "hidden" });
    container.append(this.#root);
    const fade = new Fade();
    this.#scene = {
      graph: emptyGraph(),
      state: { ...allOf([], []), selectedNode: undefined, selectedEdge: undefined, highlighted: new Set() },
      palette: PALETTES.light,
      hovered: undefined,
      pinned: new Set(),
      fade,
      bundles: new BundleIndex(),
    };
    this.#paint = { fade, ...coloursOf("light"), tieOpacity: 1, inHaste: false };
    this.#stage = new Stage(this.#root, this.#scene, this.#paint, () => {
      this.#labels.attach(this.#stage.labelCanvas);
      this.#bind();
    });
    this.#labels = new LabelLayer(this.#stage.labelCanvas);
    this.#attention = new Attention(this.#scene, this.#stage, this.#labels);
    this.#framing = new Framing(this.#stage, this.#root, () => this.#visiblePoints());
    this.#bind();
  }

  setGraph(
    nodes: readonly ViewNode[],
    edges: readonly ViewEdge[],
    positions: Readonly<Record<string, Point>> = {},
  ): void {
    this.stopLayout();
    this.#places.keep(Object.entries(positions));
    const isFirst = this.#scene.graph.order === 0;
    const isNew = !nodes.some(({ id }) => this.#places.has(id));
    const graph = emptyGraph();
    const start = isNew ? bloom(nodes.map(({ id }) => id)) : this.#places.missing(nodes, edges, []);
    addTo(graph, nodes, edges, (id) => this.#places.of(id) ?? start.get(id) ?? ORIGIN);
    this.#scene.state = { ...this.#scene.state, ...allOf(nodes, edges) };
    this.#tieUp(graph);
    this.#stage.setGraph(graph);
    this.#attention.reset();
    if (nodes.length === 0) return;
    if (isNew) {
      this.#framing.show(boxAround(frameFor(nodes.length, this.#window())));
      this.#startLayout(false);
      return;
    }
    if (isFirst) this.#framing.fit(0);
    this.#keep(start);
  }

  addToGraph(nodes: readonly ViewNode[], edges: readonly ViewEdge[]): void {
    this.stopLayout();
    const { graph, state } = this.#scene;
    const start = this.#places.missing(nodes, edges, graph.nodes());
    addTo(graph, nodes, edges, (id) => this.#places.of(id) ?? start.get(id) ?? ORIGIN);
    const added = allOf(nodes, edges);
    this.#scene.state = {
      ...state,
      visibleNodes: new Set([...state.visibleNodes, ...added.visibleNodes]),
      visibleEdges: new Set([...state.visibleEdges, ...added.visibleEdges]),
    };
    this.#tieUp(graph);
    this.#stage.redrawAll();
    this.#attention.update(true);
    this.#keep(start);
  }

  setState(state: PictureState): void {
    const before = this.#scene.state;
    this.#scene.state = state;
    if (
      !sameSet(before.visibleNodes, state.visibleNodes) ||
      !sameSet(before.visibleEdges, state.visibleEdges)
    ) {
      this.#tieUp(this.#scene.graph);
      this.#attention.update(true);
      this.#stage.redrawAll();
      return;
    }
    const nodes = difference(before.highlighted, state.highlighted);
    const edges = new Set<string>();
    if (before.selectedNode !== state.selectedNode) add(nodes, before.selectedNode, state.selectedNode);
    if (before.selectedEdge !== state.selectedEdge) add(edges, before.selectedEdge, state.selectedEdge);
    if (nodes.size + edges.size === 0) return;
    this.#labels.turn();
    this.#attention.update();
    this.#stage.redraw({ nodes, edges });
  }

  setTheme(theme: Theme): void {
    this.#scene.palette = PALETTES[theme];
    Object.assign(this.#paint, coloursOf(theme));
    this.#stage.redrawAll();
  }

  flyTo(id: string): void {
    const { graph } = this.#scene;
    if (graph.hasNode(id)) this.#framing.flyTo(graph.getNodeAttributes(id));
  }

  fit(): void {
    this.#framing.fit();
  }

  zoomIn(): void {
    this.#framing.zoomIn();
  }

  zoomOut(): void {
    this.#framing.zoomOut();
  }

  runLayout(): void {
    if (this.#scene.graph.order > 0) this.#startLayout(true);
  }

  stopLayout(): void {
    if (!this.#layout) return;
    this.#layout.stop();
    this.#settle();
  }

  neighbourTowards(id: string, direction: Direction): string | undefined {
    const { graph, state } = this.#scene;
    const from = this.screenPosition(id);
    if (!from) return undefined;
    const near = new Set<string>();
    graph.forEachEdge(id, (edge) => {
      if (isVisibleTie(edge, graph, state)) near.add(graph.opposite(id, edge));
    });
    const { view } = this.#stage;
    return towards(
      from,
      Array.from(near, (other) => [other, toScreen(graph.getNodeAttributes(other), view)] as const),
      direction,
    );
  }

  screenPosition(id: string): Point | undefined {
    const { graph, state } = this.#scene;
    if (!graph.hasNode(id) || !state.visibleNodes.has(id)) return undefined;
    return toScreen(graph.getNodeAttributes(id), this.#stage.view);
  }

  destroy(): void {
    this.#layout?.stop();
    clearTimeout(this.#moving);
    this.#framing.end();
    this.#attention.end();
    this.#stage.kill();
    this.#root.remove();
  }

  /** Listens to the Sigma instance of the moment. */
  #bind(): void {
    const { sigma } = this.#stage;
    sigma.on("afterRender", () => {
      const { size, view } = this.#stage;
      this.#labels.draw(this.#scene, view, size, this.#framing.bounds, this.#motion());
    });
    const camera = sigma.getCamera();
    const noteMotion = (): void => this.#noteMotion();
    camera.on("updated", noteMotion);
    // A flight may outlive the instance.
    sigma.on("kill", () => camera.removeListener("updated", noteMotion));
    bindHand(sigma, {
      onHover: (target) => {
        this.#attention.hover(target);
        this.#events.onHover(target);
      },
      onMove: (at) => this.#attention.pointerAt(at, this.#stage.view),
      onDrag: (id, to) => this.#drag(id, to),
      onDrop: (id) => this.#drop(id),
      onNodeClick: (id) => this.#events.onNodeClick(id),
      onEdgeClick: (id) => this.#events.onEdgeClick(id),
      onBackgroundClick: () => this.#events.onBackgroundClick(),
      onExpand: (id) => this.#events.onExpand(id),
    });
  }

  #motion(): Motion {
    if (this.#layout || this.#dragged !== undefined) return "nodes";
    return this.#moving === undefined ? "none" : "frame";
  }

  #noteMotion(): void {
    clearTimeout(this.#moving);
    this.#paint.inHaste = this.#scene.graph.size > LARGE;
    this.#moving = setTimeout(() => {
      this.#moving = undefined;
      this.#paint.inHaste = false;
      this.#stage.redrawFrame();
    }, REST);
  }

  #drag(id: string, to: Point): void {
    const { graph, pinned } = this.#scene;
    if (!graph.hasNode(id)) return;
    this.stopLayout();
    this.#dragged = id;
    pinned.add(id);
    // Written past the graph's events: they would index all nodes and ties anew.
    Object.assign(graph.getNodeAttributes(id), { x: to.x, y: to.y });
    this.#stage.redraw({ nodes: new Set([id]), edges: new Set(graph.edges(id)) });
  }

  #drop(id: string): void {
    const { graph } = this.#scene;
    this.#dragged = undefined;
    this.#labels.invalidate();
    this.#stage.redrawFrame();
    if (!graph.hasNode(id)) return;
    const { x, y } = graph.getNodeAttributes(id);
    this.#keep(new Map([[id, { x, y }]]));
  }

  #startLayout(fromHere: boolean): void {
    this.stopLayout();
    const { graph, state, pinned } = this.#scene;
    if (!fromHere) pinned.clear();
    this.#events.onLayout("running");
    this.#layout = new LayoutRun({
      graph,
      nodes: graph.filterNodes((id) => state.visibleNodes.has(id)),
      edges: graph.filterEdges((id) => isVisibleTie(id, graph, state)),
      pinned,
      fromHere,
      window: this.#window(),
      labelWidth: (label) => this.#labels.measure(label, "plain"),
      onMoved: () => this.#stage.redrawMoved(),
      onSettled: () => {
        this.#settle();
        this.#framing.fit();
      },
      onFailed: (error) => {
        console.error(error);
        this.#settle();
      },
    });
  }

  #settle(): void {
    this.#layout = undefined;
    this.#labels.invalidate();
    this.#stage.redrawFrame();
    const moved = new Map<string, Point>();
    this.#scene.graph.forEachNode((id, { x, y }) => moved.set(id, { x, y }));
    this.#keep(moved);
    this.#events.onLayout("settled");
  }

  /** What a layout has to fill, in pixels. */
  #window(): Size {
    const { size } = this.#stage;
    const margin = fitMargin(size);
    return { width: size.width - 2 * margin.x, height: size.height - 2 * margin.y };
  }

  /** Other ties are visible than before. */
  #tieUp(graph: PictureGraph): void {
    const { visibleEdges } = this.#scene.state;
    this.#scene.bundles.reset(graph, visibleEdges);
    this.#paint.tieOpacity = tieOpacity(visibleEdges.size);
    this.#labels.invalidate();
  }

  #keep(moved: ReadonlyMap<string, Point>): void {
    if (moved.size === 0) return;
    this.#places.keep(moved);
    this.#events.onPositions(Object.fromEntries(moved));
  }

  *#visiblePoints(): Generator<Point> {
    const { graph, state } = this.#scene;
    for (const id of state.visibleNodes) if (graph.hasNode(id)) yield graph.getNodeAttributes(id);
  }
}

/** All that is given is shown, until the page says otherwise. */
function allOf(
  nodes: readonly ViewNode[],
  edges: readonly ViewEdge[],
): Pick<PictureState, "visibleNodes" | "visibleEdges"> {
  return {
    visibleNodes: new Set(nodes.map(({ id }) => id)),
    visibleEdges: new Set(edges.map(({ id }) => id)),
  };
}

function coloursOf(theme: Theme): Pick<Paint, "ground" | "accent" | "ink"> {
  const { ground, accent, label } = PALETTES[theme];
  return { ground: toColour(ground), accent: toColour(accent), ink: toColour(label) };
}

function add(set: Set<string>, ...items: (string | undefined)[]): void {
  for (const item of items) if (item !== undefined) set.add(item);
}
