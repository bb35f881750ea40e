import type { Fade } from "../focus.ts";

/** What the programs need to know of the picture as a whole; they read it at every frame. */
export interface Paint {
  readonly fade: Fade;
  /** Red, green, blue, 0 to 1. */
  ground: Colour;
  /** Ring of the selected node. */
  accent: Colour;
  /** Ring of highlighted nodes. */
  ink: Colour;
  /** How opaque ties out of focus are: many lie over each other in a large graph. */
  tieOpacity: number;
  /** The frame is moving and the graph is large: draw the strongest ties alone. */
  inHaste: boolean;
}

export type Colour = [red: number, green: number, blue: number];

export function toColour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** GLSL: what the fade leaves of an item whose two lowest bits say whether it was and is in focus. */
export const LEFT_BY_FADE = /* glsl */ `
uniform vec3 u_fade;
float leftByFade(float state) {
  float was = mod(state, 2.0) >= 1.0 ? 1.0 : u_fade.x;
  float is = mod(floor(state / 2.0), 2.0) >= 1.0 ? 1.0 : u_fade.y;
  return mix(was, is, u_fade.z);
}`;

/** GLSL: from the graph to pixels of the drawing buffer (y upwards), and from there to clip space. */
export const TO_PIXELS = /* glsl */ `
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
vec2 toPixels(vec2 position) {
  return ((u_matrix * vec3(position, 1.0)).xy + 1.0) * 0.5 * u_dimensions;
}
vec4 toClip(vec2 pixels) {
  return vec4(pixels / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
}`;
