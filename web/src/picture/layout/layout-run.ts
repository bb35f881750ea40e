import type { Size } from "../frame.ts";
import type { PictureGraph } from "../model.ts";
import type { Point } from "../picture.ts";
import { prefersStill, tween } from "../tween.ts";
import { frameFor } from "./problem.ts";
import type { LayoutProblem, LayoutReport } from "./problem.ts";

export interface LayoutRequest {
  graph: PictureGraph;
  /** In which nodes and ties take part. */
  nodes: readonly string[];
  edges: readonly string[];
  pinned: ReadonlySet<string>;
  /** Start from where the nodes are, not from anew. */
  fromHere: boolean;
  window: Size;
  labelWidth: (label: string) => number;
  /** Positions in the graph have changed. */
  onMoved: () => void;
  onSettled: () => void;
  onFailed: (error: Error) => void;
}

const GLIDE = 160;
const LAST_GLIDE = 400;
/** Above so many nodes, positions are shown as they come, without passages between them. */
const GLIDE_UP_TO = 1500;

/** One run of the layout in its worker. Positions are written to the graph as they come. */
export class LayoutRun {
  readonly #worker: Worker;
  readonly #request: LayoutRequest;
  readonly #order: readonly string[];
  #endTween: () => void = () => undefined;

  constructor(request: LayoutRequest) {
    this.#request = request;
    // Sorted, so that the same graph gives the same picture however it arrived.
    this.#order = [...request.nodes].sort();
    this.#worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
      if (!data.done && prefersStill()) return;
      this.#glideTo(data.positions, data.done);
      if (data.done) this.#worker.terminate();
    };
    this.#worker.onerror = (event) => {
      this.stop();
      request.onFailed(new Error(`The layout failed: ${event.message}`));
    };
    this.#worker.postMessage(problemOf(request, this.#order));
  }

  stop(): void {
    this.#worker.terminate();
    this.#endTween();
  }

  #glideTo(positions: Float32Array, isLast: boolean): void {
    this.#endTween();
    const { graph, onMoved, onSettled } = this.#request;
    const moves = this.#order.flatMap((id, i) =>
      graph.hasNode(id)
        ? [{ at: graph.getNodeAttributes(id), x: positions[2 * i] ?? 0, y: positions[2 * i + 1] ?? 0 }]
        : [],
    );
    const from = moves.map(({ at }) => ({ x: at.x, y: at.y }));
    const glide = moves.length > GLIDE_UP_TO ? 0 : isLast ? LAST_GLIDE : GLIDE;
    this.#endTween = tween(glide, (progress) => {
      moves.forEach(({ at, x, y }, i) => {
        const start: Point = from[i] ?? { x, y };
        // Arrives at the very number: the same graph gives the same picture to the last digit.
        at.x = progress === 1 ? x : start.x + (x - start.x) * progress;
        at.y = progress === 1 ? y : start.y + (y - start.y) * progress;
      });
      onMoved();
      if (isLast && progress === 1) onSettled();
    });
  }
}

function problemOf(request: LayoutRequest, order: readonly string[]): LayoutProblem {
  const { graph, pinned, labelWidth } = request;
  const index = new Map(order.map((id, i) => [id, i]));
  const nodes = order.map((id) => graph.getNodeAttributes(id));
  const weights = new Map<number, number>();
  for (const edge of request.edges) {
    const a = index.get(graph.source(edge));
    const b = index.get(graph.target(edge));
    if (a === undefined || b === undefined || a === b) continue;
    const pair = Math.min(a, b) * order.length + Math.max(a, b);
    weights.set(pair, (weights.get(pair) ?? 0) + 1);
  }
  const pairs = [...weights.keys()].sort((a, b) => a - b);
  return {
    start: request.fromHere ? Float32Array.from(nodes.flatMap(({ x, y }) => [x, y])) : undefined,
    sizes: Float32Array.from(nodes, ({ size }) => size),
    labelWidths: Float32Array.from(nodes, ({ label }) => labelWidth(label)),
    fixed: Uint8Array.from(order, (id) => (pinned.has(id) ? 1 : 0)),
    ties: Uint32Array.from(pairs.flatMap((pair) => [Math.floor(pair / order.length), pair % order.length])),
    // Many parallel ties pull together, but not in proportion.
    weights: Float32Array.from(pairs, (pair) => Math.sqrt(weights.get(pair) ?? 1)),
    frame: frameFor(order.length, request.window),
  };
}
