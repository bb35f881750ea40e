import Sigma from "sigma";
import { edgeDisplay, nodeDisplay } from "./appearance.ts";
import type { Focus } from "./focus.ts";
import { cameraOf, scaleOf, viewOf, WORLD_BOX } from "./frame.ts";
import type { Size, View } from "./frame.ts";
import { emptyGraph } from "./model.ts";
import type { DrawnNode, DrawnTie, PictureGraph } from "./model.ts";
import { createEdgeProgram } from "./programs/edge-program.ts";
import { createNodeProgram } from "./programs/node-program.ts";
import type { Paint } from "./programs/paint.ts";
import type { Scene } from "./scene.ts";
import { sizeAt } from "./sizes.ts";
import { prefersStill } from "./tween.ts";

export type PictureSigma = Sigma<DrawnNode, DrawnTie>;

const BENT_SEGMENTS = 8;
const MIN_SCALE = 0.03;
const MAX_SCALE = 8;
/** Before the frame has been laid out. */
const ASSUMED_SIZE: Size = { width: 960, height: 680 };

/** Sigma, and the little that the picture asks of it: one instance, made anew only when its graphics were lost. */
export class Stage {
  #sigma: PictureSigma;
  #size: Size = ASSUMED_SIZE;
  readonly #root: HTMLElement;
  readonly #scene: Scene;
  readonly #paint: Paint;
  readonly #onRemade: () => void;

  /** @param onRemade called when there is a new instance, to which nothing listens yet */
  constructor(root: HTMLElement, scene: Scene, paint: Paint, onRemade: () => void) {
    this.#root = root;
    this.#scene = scene;
    this.#paint = paint;
    this.#onRemade = onRemade;
    this.measure();
    this.#sigma = this.#make();
  }

  get sigma(): PictureSigma {
    return this.#sigma;
  }

  /** The canvas for labels, above nodes and ties. */
  get labelCanvas(): HTMLCanvasElement {
    const canvas = this.#sigma.getCanvases().names;
    if (!canvas) throw new Error("The picture has lost its canvas for labels.");
    return canvas;
  }

  /** The frame's last size that was not nothing: it has none while the page shows something else. */
  get size(): Size {
    return this.#size;
  }

  measure(): void {
    const { offsetWidth: width, offsetHeight: height } = this.#root;
    if (width > 0 && height > 0) this.#size = { width, height };
  }

  get view(): View {
    return viewOf(this.#sigma.getCamera().getState(), this.#size);
  }

  /** Moves to a view, in so many ms. */
  show(view: View, milliseconds = 0): void {
    const { width, height } = this.#size;
    const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, view.scale));
    // Where the scale is bounded, what is in the middle of the frame stays there.
    const by = scale / view.scale;
    const left = width / 2 - (width / 2 - view.left) * by;
    const top = height / 2 - (height / 2 - view.top) * by;
    const camera = this.#sigma.getCamera();
    const state = cameraOf({ scale, left, top }, this.#size);
    if (milliseconds === 0 || prefersStill()) camera.setState(state);
    else void camera.animate(state, { duration: milliseconds, easing: "quadraticInOut" });
  }

  /** Zooms around the middle of the frame. */
  zoomBy(factor: number, milliseconds: number): void {
    const { width, height } = this.#size;
    const { scale, left, top } = this.view;
    const bounded = Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale * factor)) / scale;
    this.show(
      {
        scale: scale * bounded,
        left: width / 2 - (width / 2 - left) * bounded,
        top: height / 2 - (height / 2 - top) * bounded,
      },
      milliseconds,
    );
  }

  setGraph(graph: PictureGraph): void {
    this.#scene.graph = graph;
    this.#sigma.setGraph(graph);
  }

  /** Everything may look different or lie elsewhere. */
  redrawAll(): void {
    this.#sigma.refresh();
  }

  /** Nodes lie elsewhere; all else is as before. */
  redrawMoved(): void {
    this.#sigma.refresh({ partialGraph: { nodes: this.#scene.graph.nodes() }, schedule: true });
  }

  /** These look different, or lie elsewhere. Nothing is indexed anew. */
  redraw(items: Focus): void {
    const { graph } = this.#scene;
    this.#sigma.refresh({
      partialGraph: {
        nodes: [...items.nodes].filter((id) => graph.hasNode(id)),
        edges: [...items.edges].filter((id) => graph.hasEdge(id)),
      },
      skipIndexation: true,
      schedule: true,
    });
  }

  /** Only labels, or values that all shaders share, have changed. */
  redrawFrame(): void {
    this.#sigma.scheduleRender();
  }

  /** At once, so that a frame of another size is never seen stretched. */
  redrawNow(): void {
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  kill(): void {
    this.#sigma.kill();
  }

  #make(): PictureSigma {
    const sigma = new Sigma<DrawnNode, DrawnTie>(emptyGraph(), this.#root, {
      allowInvalidContainer: true,
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      enableCameraRotation: false,
      stagePadding: 0,
      zoomingRatio: 1.5,
      // Wider than MIN_SCALE and MAX_SCALE in any frame.
      minCameraRatio: 0.02,
      maxCameraRatio: 80,
      zoomToSizeRatioFunction: (ratio) => 1 / sizeAt(scaleOf(ratio, this.#size)),
      defaultDrawNodeHover: () => undefined,
      defaultNodeType: "shape",
      nodeProgramClasses: { shape: createNodeProgram(this.#paint) },
      defaultEdgeType: "straight",
      edgeProgramClasses: {
        straight: createEdgeProgram(this.#paint, 1),
        bent: createEdgeProgram(this.#paint, BENT_SEGMENTS),
      },
      nodeReducer: (id, node) => nodeDisplay(this.#scene, id, node),
      edgeReducer: (id, tie) => edgeDisplay(this.#scene, id, tie),
    });
    sigma.setCustomBBox(WORLD_BOX);
    sigma.createCanvas("names", { afterLayer: "nodes", style: { pointerEvents: "none" } });
    sigma.resize(true);
    sigma.setGraph(this.#scene.graph);
    this.#watchForLoss(sigma);
    return sigma;
  }

  /** A browser may take graphics away, and give them back empty: then all of Sigma's programs are gone. */
  #watchForLoss(sigma: PictureSigma): void {
    const canvases = sigma.getCanvases();
    for (const layer of ["edges", "nodes", "hoverNodes"]) {
      canvases[layer]?.addEventListener("webglcontextlost", (event) => event.preventDefault());
      canvases[layer]?.addEventListener("webglcontextrestored", () => {
        if (sigma === this.#sigma) this.#remake();
      });
    }
  }

  #remake(): void {
    const camera = this.#sigma.getCamera().getState();
    this.#sigma.kill();
    this.#sigma = this.#make();
    this.#sigma.getCamera().setState(camera);
    this.#onRemade();
  }
}
