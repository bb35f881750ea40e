import type { Point } from "./picture.ts";

export interface Size {
  width: number;
  height: number;
}

export interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/**
 * How the graph lies on the screen: a point of the graph is drawn at (x · scale + left, −y · scale + top),
 * pixels from the picture's top left. The graph's y goes up, as Sigma has it.
 */
export interface View {
  scale: number;
  left: number;
  top: number;
}

export interface CameraState {
  x: number;
  y: number;
  ratio: number;
  angle: number;
}

/**
 * Sigma maps a box of the graph to the frame. It is the same for every graph, so that nothing that comes,
 * goes or is dragged shifts the rest, and positions mean the same in every session.
 */
export const WORLD = 1000;
export const WORLD_BOX: { x: [number, number]; y: [number, number] } = {
  x: [-WORLD / 2, WORLD / 2],
  y: [-WORLD / 2, WORLD / 2],
};

const MAX_FIT_SCALE = 1.4;

export function scaleOf(ratio: number, { width, height }: Size): number {
  return Math.min(width, height) / (WORLD * ratio);
}

export function viewOf(camera: CameraState, size: Size): View {
  const scale = scaleOf(camera.ratio, size);
  return {
    scale,
    left: size.width / 2 - (camera.x - 0.5) * WORLD * scale,
    top: size.height / 2 + (camera.y - 0.5) * WORLD * scale,
  };
}

export function cameraOf(view: View, size: Size): CameraState {
  return {
    x: 0.5 + (size.width / 2 - view.left) / (WORLD * view.scale),
    y: 0.5 - (size.height / 2 - view.top) / (WORLD * view.scale),
    ratio: Math.min(size.width, size.height) / (WORLD * view.scale),
    angle: 0,
  };
}

export function toScreen(point: Point, view: View): Point {
  return { x: point.x * view.scale + view.left, y: -point.y * view.scale + view.top };
}

export function boxOf(points: Iterable<Point>): Box | undefined {
  let box: Box | undefined;
  for (const { x, y } of points) {
    box ??= { minX: x, minY: y, maxX: x, maxY: y };
    box.minX = Math.min(box.minX, x);
    box.maxX = Math.max(box.maxX, x);
    box.minY = Math.min(box.minY, y);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}

/** A box of that size around the origin. */
export function boxAround({ width, height }: Size): Box {
  return { minX: -width / 2, maxX: width / 2, minY: -height / 2, maxY: height / 2 };
}

/** Room that a fitted graph leaves at the frame's edges, for what floats there and for labels. Pixels. */
export function fitMargin({ width, height }: Size): { x: number; y: number } {
  return { x: Math.min(64, width * 0.09), y: Math.min(48, height * 0.09) };
}

/** The view in which the box of the graph fills the frame. */
export function fitView(box: Box, size: Size): View {
  const margin = fitMargin(size);
  const scale = Math.min(
    MAX_FIT_SCALE,
    (size.width - 2 * margin.x) / Math.max(1, box.maxX - box.minX),
    (size.height - 2 * margin.y) / Math.max(1, box.maxY - box.minY),
  );
  return centredOn({ x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 }, scale, size);
}

export function centredOn(point: Point, scale: number, size: Size): View {
  return { scale, left: size.width / 2 - point.x * scale, top: size.height / 2 + point.y * scale };
}

/** The part of the graph that the frame shows. */
export function shownBox(view: View, size: Size): Box {
  return {
    minX: -view.left / view.scale,
    maxX: (size.width - view.left) / view.scale,
    minY: (view.top - size.height) / view.scale,
    maxY: view.top / view.scale,
  };
}
