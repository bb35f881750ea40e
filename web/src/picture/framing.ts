import { boxOf, centredOn, fitView, shownBox } from "./frame.ts";
import type { Box, View } from "./frame.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";

const FLIGHT = 200;
const ZOOM = 1.5;
const ZOOM_TIME = 150;
/** A flight zooms in to at least this scale. */
const CLOSE = 1.15;

/** Where the frame is over the graph. */
export class Framing {
  readonly #stage: Stage;
  readonly #root: HTMLElement;
  readonly #resizes: ResizeObserver;
  readonly #points: () => Iterable<Point>;
  #at: DOMRect;
  #window: string;
  #fitted: View | undefined;

  /** @param points that a fit has to show */
  constructor(stage: Stage, root: HTMLElement, points: () => Iterable<Point>) {
    this.#stage = stage;
    this.#root = root;
    this.#points = points;
    this.#at = root.getBoundingClientRect();
    this.#window = windowSize();
    this.#resizes = new ResizeObserver(() => this.#keepPlace());
    this.#resizes.observe(root);
  }

  /** The part of the graph that the last fit has shown, unless more is shown now: labels keep within it. */
  get bounds(): Box | undefined {
    if (!this.#fitted || this.#stage.view.scale < this.#fitted.scale * 0.98) return undefined;
    return shownBox(this.#fitted, this.#stage.size);
  }

  fit(milliseconds = FLIGHT): void {
    const box = boxOf(this.#points());
    if (box) this.show(box, milliseconds);
  }

  /** Fits a part of the graph into the frame. */
  show(box: Box, milliseconds = 0): void {
    this.#fitted = fitView(box, this.#stage.size);
    this.#stage.show(this.#fitted, milliseconds);
  }

  flyTo(point: Point): void {
    const scale = Math.max(this.#stage.view.scale, CLOSE);
    this.#stage.show(centredOn(point, scale, this.#stage.size), FLIGHT);
  }

  zoomIn(): void {
    this.#stage.zoomBy(ZOOM, ZOOM_TIME);
  }

  zoomOut(): void {
    this.#stage.zoomBy(1 / ZOOM, ZOOM_TIME);
  }

  end(): void {
    this.#resizes.disconnect();
  }

  /**
   * When panels fold, the graph stays where it was on the page: the frame uncovers more of it. When the window
   * itself has another size, a graph that was fitted to it is so again.
   */
  #keepPlace(): void {
    const now = this.#root.getBoundingClientRect();
    if (now.width === 0 || now.height === 0) return;
    const before = this.#at;
    const { scale, left, top } = this.#stage.view;
    const wasFitted = this.#isFitted();
    const isFirst = before.width === 0 || before.height === 0;
    const isOtherWindow = this.#window !== windowSize();
    this.#at = now;
    this.#window = windowSize();
    this.#stage.measure();
    if (isFirst || (isOtherWindow && wasFitted)) this.fit(0);
    else this.#stage.show({ scale, left: left + before.left - now.left, top: top + before.top - now.top });
    this.#stage.redrawNow();
  }

  #isFitted(): boolean {
    if (!this.#fitted) return false;
    const { scale, left, top } = this.#stage.view;
    return (
      Math.abs(scale / this.#fitted.scale - 1) < 0.01 &&
      Math.abs(left - this.#fitted.left) < 2 &&
      Math.abs(top - this.#fitted.top) < 2
    );
  }
}

function windowSize(): string {
  return `${window.innerWidth} ${window.innerHeight}`;
}
