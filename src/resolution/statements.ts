import type { GraphJson } from "../graph/types.ts";

/** What one document states, or what a graph that was loaded says without a document. */
export interface Statements {
  graph: GraphJson;
  /**
   * Where the graph was resolved before: its nodes keep their ids, and two that it holds apart stay apart.
   * Parts of one graph share this name.
   */
  origin?: string;
}
