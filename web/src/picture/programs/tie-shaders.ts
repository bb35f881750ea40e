import { BOW_PIXELS, BOW_SHARE, LOOP_OPENING, LOOP_PIXELS, LOOP_START, LOOP_TURN } from "../curve.ts";
import { LEFT_BY_FADE, TO_PIXELS } from "./paint.ts";

const glsl = (value: number): string => value.toFixed(4);

/**
 * A tie is one cubic curve, cut at the two rims. The strip runs along it; its last piece is the arrowhead.
 * The curves are those of curve.ts, with y upwards here.
 */
export const TIE_VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_rims;
attribute float a_thickness;
attribute float a_curve;
attribute float a_state;
attribute vec3 a_vertex;

uniform float u_pixelRatio;
uniform float u_sizeRatio;
${TO_PIXELS}
${LEFT_BY_FADE}

varying vec4 v_color;
varying float v_left;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dash;

vec2 p0, p1, p2, p3;

vec2 at(float t) {
  float s = 1.0 - t;
  return s * s * s * p0 + 3.0 * s * s * t * p1 + 3.0 * s * t * t * p2 + t * t * t * p3;
}

vec2 slope(float t) {
  float s = 1.0 - t;
  return 3.0 * (s * s * (p1 - p0) + 2.0 * s * t * (p2 - p1) + t * t * (p3 - p2));
}

void main() {
  float k = u_pixelRatio / u_sizeRatio;
  p0 = toPixels(a_source);
  p3 = toPixels(a_target);
  vec2 way = p3 - p0;
  float span = length(way);
  if (a_source == a_target) {
    float angle = -(${glsl(LOOP_START)} + a_curve * ${glsl(LOOP_TURN)});
    float arm = a_rims.x * k + ${glsl(LOOP_PIXELS)} * k;
    p1 = p0 + arm * vec2(cos(angle - ${glsl(LOOP_OPENING)}), sin(angle - ${glsl(LOOP_OPENING)}));
    p2 = p0 + arm * vec2(cos(angle + ${glsl(LOOP_OPENING)}), sin(angle + ${glsl(LOOP_OPENING)}));
    span = arm;
  } else {
    vec2 right = vec2(way.y, -way.x) / max(span, 1e-3);
    float bow = a_curve * (${glsl(BOW_PIXELS)} * k + ${glsl(BOW_SHARE)} * span);
    vec2 control = (p0 + p3) * 0.5 + right * bow * 2.0;
    p1 = mix(p0, control, 2.0 / 3.0);
    p2 = mix(p3, control, 2.0 / 3.0);
  }

  // Where the curve leaves the one rim and meets the other.
  vec2 rims = a_rims * k;
  float first = rims.x / max(3.0 * length(p1 - p0), 1e-3);
  float last = rims.y / max(3.0 * length(p3 - p2), 1e-3);
  for (int i = 0; i < 2; i++) {
    first *= rims.x / max(length(at(first) - p0), 1e-3);
    last *= rims.y / max(length(at(1.0 - last) - p3), 1e-3);
  }
  last = 1.0 - last;
  float whole = (length(p3 - p0) + length(p1 - p0) + length(p2 - p1) + length(p3 - p2)) * 0.5;
  float visible = whole * (last - first);

  float halfWidth = max(a_thickness * k, 0.7 * u_pixelRatio) * 0.5;
  bool hasArrow = mod(floor(a_state / 8.0), 2.0) >= 1.0;
  float arrow = hasArrow ? min(visible * 0.6, 4.5 * k + 4.0 * halfWidth) : 0.0;
  float neck = max(first, last - arrow / max(length(slope(last)), 1e-3));

  vec2 point;
  vec2 direction;
  if (a_vertex.z < 0.5) {
    float t = mix(first, neck, a_vertex.x);
    point = at(t);
    direction = normalize(slope(t));
    v_half = halfWidth;
    v_along = visible * (t - first) / max(last - first, 1e-3);
  } else {
    vec2 base = at(neck);
    vec2 tip = at(last);
    point = mix(base, tip, a_vertex.x);
    direction = normalize(tip - base + vec2(1e-4, 0.0));
    v_half = mix(arrow * 0.42, 0.0, a_vertex.x);
    v_along = -1.0;
  }
  #ifdef PICKING_MODE
  // A hand is not that steady.
  v_half = max(v_half, 4.0 * u_pixelRatio);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_across = (v_half + u_pixelRatio) * a_vertex.y;
  v_dash = mod(floor(a_state / 4.0), 2.0) >= 1.0 ? u_pixelRatio : 0.0;
  v_left = leftByFade(a_state);
  bool isNothing = a_thickness <= 0.0 || last <= first || (a_vertex.z > 0.5 && !hasArrow);
  gl_Position = isNothing ? vec4(2.0, 2.0, 2.0, 1.0) : toClip(point + vec2(-direction.y, direction.x) * v_across);
}`;

export const TIE_FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_left;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dash;

void main() {
  #ifdef PICKING_MODE
  if (abs(v_across) > v_half) discard;
  gl_FragColor = vec4(v_color.rgb, 1.0);
  #else
  float alpha = clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0) * v_left;
  if (v_dash > 0.0 && v_along >= 0.0) {
    float place = mod(v_along / v_dash, 9.0);
    alpha *= clamp(min(place, 5.5 - place) * v_dash + 0.5, 0.0, 1.0);
  }
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}`;
