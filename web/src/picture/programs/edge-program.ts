import { EdgeProgram } from "sigma/rendering";
import type { EdgeProgramType, ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { DrawnNode, DrawnTie } from "../model.ts";
import { tieEnds } from "./tie-ends.ts";
import { TIE_FRAGMENT, TIE_VERTEX } from "./tie-shaders.ts";
import type { NodeDisplay } from "./node-program.ts";
import type { Paint } from "./paint.ts";

export interface EdgeDisplay extends EdgeDisplayData {
  /** Steps to the right of its direction; of a self-tie, turns around the node. */
  curve: number;
  /** Bits: was in focus 1, is in focus 2, dashed 4, with an arrowhead 8. */
  state: number;
}

export const EDGE_DASHED = 4;
export const EDGE_ARROW = 8;

const UNIFORMS = ["u_matrix", "u_dimensions", "u_pixelRatio", "u_sizeRatio", "u_fade"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** So many ties are drawn while a large graph moves: the first, which are the strongest. */
const DRAWN_IN_HASTE = 4000;

/**
 * Ties as strips of `segments` pieces, then the arrowhead: one for straight ties, more for bent ones. All lengths
 * are pixels; dashes and arrowheads are part of it, and it ends at the rims of the nodes' shapes.
 */
export function createEdgeProgram(paint: Paint, segments: number): EdgeProgramType<DrawnNode, DrawnTie> {
  const strip = stripOf(segments);
  return class extends EdgeProgram<Uniform, DrawnNode, DrawnTie> {
    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: strip.length,
        VERTEX_SHADER_SOURCE: TIE_VERTEX,
        FRAGMENT_SHADER_SOURCE: TIE_FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_rims", size: 2, type: FLOAT },
          { name: "a_thickness", size: 1, type: FLOAT },
          { name: "a_curve", size: 1, type: FLOAT },
          { name: "a_state", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_vertex", size: 3, type: FLOAT }],
        CONSTANT_DATA: strip,
      };
    }

    override processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const edge = data as EdgeDisplay;
      const [sourceRim, targetRim] = tieEnds(source as NodeDisplay, target as NodeDisplay, edge.curve);
      const { array } = this;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = sourceRim;
      array[start + 5] = targetRim;
      array[start + 6] = edge.size;
      array[start + 7] = edge.curve;
      array[start + 8] = edge.state;
      array[start + 9] = floatColor(edge.color);
      array[start + 10] = id;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform2f(at.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
      const [before, after, progress] = paint.fade.uniform;
      gl.uniform3f(at.u_fade, before * paint.tieOpacity, after * paint.tieOpacity, progress);
    }

    override render(params: RenderParams): void {
      if (!paint.inHaste) {
        super.render(params);
        return;
      }
      // Nothing is picked while the frame moves.
      const { capacity, pickProgram } = this;
      this.capacity = Math.min(capacity, DRAWN_IN_HASTE);
      this.pickProgram = null;
      super.render(params);
      this.capacity = capacity;
      this.pickProgram = pickProgram;
    }
  };
}

/** Two triangles a piece: how far along (0 to 1), which side (−1 or 1), body (0) or arrowhead (1). */
function stripOf(segments: number): number[][] {
  const piece = (from: number, to: number, part: number): number[][] => [
    [from, -1, part],
    [to, -1, part],
    [from, 1, part],
    [from, 1, part],
    [to, -1, part],
    [to, 1, part],
  ];
  const body = Array.from({ length: segments }, (_, i) => piece(i / segments, (i + 1) / segments, 0));
  return [...body.flat(), ...piece(0, 1, 1)];
}
