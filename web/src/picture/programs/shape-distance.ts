import { ENTITY_KINDS } from "../../../../src/ontology/index.ts";
import { SHAPES, sides } from "../shapes.ts";
import type { Shape } from "../shapes.ts";

/**
 * GLSL function `shapeDistance(shape, p)`: the signed distance of p from the outline of the shape of that index,
 * written out from the same outlines from which the legend draws its paths.
 */
export function shapeDistanceGlsl(): string {
  const functions = ENTITY_KINDS.map((kind, i) => oneShape(`shape${i}`, SHAPES[kind]));
  const choice = ENTITY_KINDS.map((_, i) => `  if (shape < ${i}.5) return shape${i}(p);`);
  return `
void side(vec2 p, vec2 from, vec2 way, inout float squared, inout float inside) {
  vec2 q = p - from;
  vec2 rest = q - way * clamp(dot(q, way) / max(dot(way, way), 1e-6), 0.0, 1.0);
  squared = min(squared, dot(rest, rest));
  if (way.x * q.y - way.y * q.x < 0.0) inside = 0.0;
}
${functions.join("\n")}
float shapeDistance(float shape, vec2 p) {
${choice.join("\n")}
  return length(p) - 1.0;
}`;
}

function oneShape(name: string, shape: Shape): string {
  const r = float(shape.radius);
  const [first] = shape.points;
  if (first && shape.points.length === 1) {
    return `float ${name}(vec2 p) { return length(p - ${vector(first[0], first[1])}) - ${r}; }`;
  }
  const calls = sides(shape).map(
    ([from, to]) =>
      `  side(p, ${vector(from[0], from[1])}, ${vector(to[0] - from[0], to[1] - from[1])}, squared, inside);`,
  );
  return `float ${name}(vec2 p) {
  float squared = 1e6;
  float inside = ${shape.points.length > 2 ? "1.0" : "0.0"};
${calls.join("\n")}
  return sqrt(squared) * (1.0 - 2.0 * inside) - ${r};
}`;
}

function vector(x: number, y: number): string {
  return `vec2(${float(x)}, ${float(y)})`;
}

function float(value: number): string {
  return value.toFixed(4);
}
