import { NodeProgram } from "sigma/rendering";
import type { NodeProgramType, ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { DrawnNode, DrawnTie } from "../model.ts";
import { SHAPE_REACH } from "../shapes.ts";
import { LEFT_BY_FADE, TO_PIXELS } from "./paint.ts";
import type { Paint } from "./paint.ts";
import { shapeDistanceGlsl } from "./shape-distance.ts";

export interface NodeDisplay extends NodeDisplayData {
  /** Index of its shape. */
  shape: number;
  /** Bits: was in focus 1, is in focus 2, selected 4, highlighted 8, pinned 16. */
  state: number;
}

export const NODE_SELECTED = 4;
export const NODE_HIGHLIGHTED = 8;
export const NODE_PINNED = 16;

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_state;
attribute vec2 a_corner;

uniform float u_pixelRatio;
uniform float u_sizeRatio;
${TO_PIXELS}

varying vec4 v_color;
varying vec2 v_offset;
varying float v_size;
varying float v_shape;
varying float v_state;

void main() {
  float size = a_size * u_pixelRatio / u_sizeRatio;
  vec2 offset = a_corner * (size * ${SHAPE_REACH.toFixed(2)} + 9.0 * u_pixelRatio);
  gl_Position = a_size > 0.0 ? toClip(toPixels(a_position) + offset) : vec4(2.0, 2.0, 2.0, 1.0);
  v_offset = vec2(offset.x, -offset.y);
  v_size = size;
  v_shape = a_shape;
  v_state = a_state;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
}`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_offset;
varying float v_size;
varying float v_shape;
varying float v_state;

uniform float u_pixelRatio;
uniform vec3 u_ground;
uniform vec3 u_accent;
uniform vec3 u_ink;
${LEFT_BY_FADE}
${shapeDistanceGlsl()}

bool has(float bit) {
  return mod(floor(v_state / bit), 2.0) >= 1.0;
}

void main() {
  float outside = shapeDistance(v_shape, v_offset / v_size) * v_size;

  #ifdef PICKING_MODE
  if (outside > 3.0 * u_pixelRatio) discard;
  gl_FragColor = vec4(v_color.rgb, 1.0);
  #else
  bool selected = has(4.0);
  bool ringed = selected || has(8.0);
  float gap = (ringed ? 3.5 : 1.5) * u_pixelRatio;
  float ringWidth = (selected ? 2.5 : 1.5) * u_pixelRatio;

  float fill = clamp(0.5 - outside, 0.0, 1.0);
  float ground = clamp(0.5 + gap - outside, 0.0, 1.0);
  vec3 color = mix(u_ground, mix(u_ground, v_color.rgb, leftByFade(v_state)), fill);
  if (has(16.0)) {
    color = mix(color, u_ground, clamp(0.5 + v_size * 0.32 - length(v_offset), 0.0, 1.0));
  }
  float alpha = ground;
  if (ringed) {
    float ring = clamp(0.5 + ringWidth / 2.0 - abs(outside - gap - ringWidth / 2.0), 0.0, 1.0);
    color = mix(color, selected ? u_accent : u_ink, ring);
    alpha = max(ground, ring);
  }
  gl_FragColor = vec4(color * alpha, alpha);
  #endif
}`;

const UNIFORMS = [
  "u_matrix",
  "u_dimensions",
  "u_pixelRatio",
  "u_sizeRatio",
  "u_fade",
  "u_ground",
  "u_accent",
  "u_ink",
] as const;
type Uniform = (typeof UNIFORMS)[number];

/** All shapes in one program: a quad a node, the outline by its signed distance. */
export function createNodeProgram(paint: Paint): NodeProgramType<DrawnNode, DrawnTie> {
  return class extends NodeProgram<Uniform, DrawnNode, DrawnTie> {
    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_shape", size: 1, type: FLOAT },
          { name: "a_state", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
      const node = data as NodeDisplay;
      const { array } = this;
      array[start] = node.x;
      array[start + 1] = node.y;
      array[start + 2] = node.size;
      array[start + 3] = node.shape;
      array[start + 4] = node.state;
      array[start + 5] = floatColor(node.color);
      array[start + 6] = id;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform2f(at.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
      gl.uniform3f(at.u_fade, ...paint.fade.uniform);
      gl.uniform3f(at.u_ground, ...paint.ground);
      gl.uniform3f(at.u_accent, ...paint.accent);
      gl.uniform3f(at.u_ink, ...paint.ink);
    }
  };
}
