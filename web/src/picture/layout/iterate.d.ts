/* The packages type their synchronous entry alone; these are the single steps behind it. */

declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";
  /** Ten numbers a node (x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed), three a tie. */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown;
}

declare module "graphology-layout-noverlap/iterate.js" {
  import type { NoverlapSettings } from "graphology-layout-noverlap";
  /** Three numbers a node: x, y, size. */
  export default function iterate(
    settings: Required<NoverlapSettings>,
    nodes: Float32Array,
  ): { converged: boolean };
}
