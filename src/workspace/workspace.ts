import type { Skipped } from "../documents/document.ts";
import type { GraphJson } from "../graph/types.ts";
import type { GraphStore } from "../stores/store.ts";

export type Phase = "read" | "extract" | "resolve" | "store";

export interface Progress {
  phase: Phase;
  done: number;
  total: number;
  /** What is being worked on: a file. */
  item?: string;
}

export interface LoadOptions {
  /** "replace" takes away every document that is not among those given. Default "add". */
  mode?: "add" | "replace";
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export interface LoadReport {
  /** Keys of the documents that are in the workspace because of this load. */
  documents: string[];
  /** How many of them were extracted anew; the rest was as it stood. */
  extracted: number;
  skipped: Skipped[];
  warnings: string[];
  /** Of the whole workspace after the load; entities and the ties between them. */
  counts: WorkspaceCounts;
}

export interface WorkspaceCounts {
  documents: number;
  nodes: number;
  edges: number;
}

/** What a user works in: a graph made of what each document states, in a store. */
export interface Workspace {
  readonly store: GraphStore;
  /** What to call it: the folder that was loaded last. */
  name(): Promise<string>;
  counts(): Promise<WorkspaceCounts>;
  /** Reads files and folders, extracts what changed, resolves and stores. */
  loadPaths(paths: readonly string[], options?: LoadOptions): Promise<LoadReport>;
  /** Loads a graph that was exported; its documents replace those of the same key. */
  loadGraph(graph: GraphJson, options?: LoadOptions & { name?: string }): Promise<LoadReport>;
  /** Takes documents away, by key, file or title, with all that only they state. Throws where a name fits none or several. */
  removeDocuments(names: readonly string[], options?: LoadOptions): Promise<{ removed: string[] }>;
  /** What `loadPaths` brought in since the last replacement: absolute paths. Empty where nothing was. */
  loadedPaths(): Promise<string[]>;
  close(): Promise<void>;
}
