import type { Target } from "./focus.ts";
import type { Point } from "./picture.ts";
import type { PictureSigma } from "./stage.ts";

/** What a hand does to the picture. Positions of the graph, y upwards. */
export interface Hand {
  onHover(target: Target | undefined): void;
  /** The pointer moves over the picture; pixels from its top left. */
  onMove(at: Point): void;
  onDrag(node: string, to: Point): void;
  onDrop(node: string): void;
  onNodeClick(id: string): void;
  onEdgeClick(id: string): void;
  onBackgroundClick(): void;
  onExpand(id: string): void;
}

/** Pixels that the pointer must go before a press becomes a drag. */
const DRAG_FROM = 4;
/** So long a hover outlasts the pointer, so that gliding from one node to the next does not flash. Ms. */
const LINGER = 80;

interface Drag {
  node: string;
  start: Point;
  /** From the pointer to the node's centre, in the graph. */
  offset: Point;
  moved: boolean;
}

/** Binds Sigma's events. They die with the instance. */
export function bindHand(sigma: PictureSigma, hand: Hand): void {
  let drag: Drag | undefined;
  let pressed = false;
  // The browser sends a click after a drag too.
  let swallowClick = false;
  let linger: ReturnType<typeof setTimeout> | undefined;
  let under: Target | undefined;

  const hover = (target: Target | undefined): void => {
    clearTimeout(linger);
    under = target;
    // While the hand holds a node or the ground, what slides by below it is not meant.
    if (pressed) return;
    sigma.getContainer().style.cursor = target ? "pointer" : "";
    if (target) hand.onHover(target);
    else linger = setTimeout(() => hand.onHover(undefined), LINGER);
  };
  const press = (): void => {
    pressed = true;
    swallowClick = false;
  };
  const release = (): void => {
    pressed = false;
    if (drag?.moved) {
      swallowClick = true;
      hand.onDrop(drag.node);
    }
    drag = undefined;
    hover(under);
  };
  const click = (call: () => void): void => {
    if (!swallowClick) call();
    swallowClick = false;
  };

  sigma.on("enterNode", ({ node }) => hover({ node }));
  sigma.on("leaveNode", () => hover(undefined));
  sigma.on("enterEdge", ({ edge }) => hover({ edge }));
  sigma.on("leaveEdge", () => hover(undefined));
  sigma.on("leaveStage", () => hover(undefined));
  sigma.on("kill", () => clearTimeout(linger));

  sigma.on("downNode", ({ node, event }) => {
    if (event.original instanceof MouseEvent && event.original.button !== 0) return;
    const { x, y } = sigma.getGraph().getNodeAttributes(node);
    const at = sigma.viewportToGraph(event);
    drag = {
      node,
      start: { x: event.x, y: event.y },
      offset: { x: x - at.x, y: y - at.y },
      moved: false,
    };
  });
  sigma.on("moveBody", ({ event }) => {
    if (!drag) {
      if (!pressed) hand.onMove(event);
      return;
    }
    event.preventSigmaDefault();
    event.original.preventDefault();
    drag.moved ||= Math.hypot(event.x - drag.start.x, event.y - drag.start.y) >= DRAG_FROM;
    if (!drag.moved) return;
    const at = sigma.viewportToGraph(event);
    hand.onDrag(drag.node, { x: at.x + drag.offset.x, y: at.y + drag.offset.y });
  });
  sigma.getMouseCaptor().on("mousedown", press);
  sigma.getMouseCaptor().on("mouseup", release);
  sigma.getTouchCaptor().on("touchdown", press);
  sigma.getTouchCaptor().on("touchup", release);

  sigma.on("clickNode", ({ node }) => click(() => hand.onNodeClick(node)));
  sigma.on("clickEdge", ({ edge }) => click(() => hand.onEdgeClick(edge)));
  sigma.on("clickStage", () => click(() => hand.onBackgroundClick()));
  sigma.on("doubleClickNode", ({ node, event }) => {
    event.preventSigmaDefault();
    hand.onExpand(node);
  });
}
