import { basename, resolve } from "node:path";
import type { Extractor } from "../extraction/extractor.ts";
import type { GraphJson } from "../graph/types.ts";
import type { GraphStore } from "../stores/store.ts";
import { bringUp, countsOf, RESOLUTION } from "./bring-up.ts";
import { findDocuments } from "./find-documents.ts";
import { loadGraph } from "./load-graph.ts";
import { loadPaths } from "./load-paths.ts";
import type { Known, Loading } from "./load-paths.ts";
import { Records, summarise } from "./records.ts";
import type { FileDigests } from "./records.ts";
import type { LoadOptions, LoadReport, Workspace, WorkspaceCounts } from "./workspace.ts";

export interface WorkspaceOptions {
  store: GraphStore;
  /** The extractor, or what makes it when the first document is read. */
  extractor: Extractor | (() => Promise<Extractor>);
}

/** The workspace that a store holds. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  return new StoredWorkspace(options);
}

class StoredWorkspace implements Workspace {
  readonly store: GraphStore;
  readonly #records: Records;
  readonly #makeExtractor: () => Promise<Extractor>;
  #extractor: Promise<Extractor> | undefined;
  /** Loads come one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor({ store, extractor }: WorkspaceOptions) {
    this.store = store;
    this.#records = new Records(store.records);
    this.#makeExtractor = typeof extractor === "function" ? extractor : () => Promise.resolve(extractor);
  }

  async name(): Promise<string> {
    return (await this.#records.loaded())?.name ?? "";
  }

  async loadedPaths(): Promise<string[]> {
    return (await this.#records.loaded())?.paths ?? [];
  }

  async counts(): Promise<WorkspaceCounts> {
    const state = await this.#records.state();
    return state ? state.counts : countsOf(await this.store.read());
  }

  loadPaths(paths: readonly string[], options: LoadOptions = {}): Promise<LoadReport> {
    return this.#inTurn(async () => {
      const known = await this.#known();
      this.#extractor ??= this.#makeExtractor();
      const { files, ...loading } = await loadPaths(
        this.#records,
        await this.#extractor,
        paths,
        known,
        options,
      );
      const kept = options.mode === "replace" ? [] : known.files;
      const report = await this.#report(loading, new Map([...kept, ...files]), options);
      await this.#setLoaded(
        paths.map((path) => resolve(path)),
        options,
      );
      return report;
    });
  }

  loadGraph(graph: GraphJson, options: LoadOptions & { name?: string } = {}): Promise<LoadReport> {
    return this.#inTurn(async () => {
      const known = await this.#known();
      const loading = await loadGraph(this.#records, graph, known, options);
      const report = await this.#report(loading, known.files, options);
      await this.#setLoaded([], options);
      return report;
    });
  }

  removeDocuments(names: readonly string[], options: LoadOptions = {}): Promise<{ removed: string[] }> {
    return this.#inTurn(async () => {
      // After a removal that was cut short the documents are gone already, and the store must follow.
      if (!(await this.#records.state())) await bringUp(this.store, this.#records, new Map(), options);
      const { documents, graphs, files } = await this.#known();
      const named = new Set(graphs.filter((name) => names.includes(name)));
      const found = names.flatMap((name) => (named.has(name) ? [] : findDocuments(documents, name)));
      const removed = new Map(found.map(({ key, file }) => [key, file]));
      await this.#records.deleteDocuments([...removed.keys()]);
      await this.#records.deleteGraphs([...named]);
      await bringUp(this.store, this.#records, files, options);
      return { removed: [...removed.values(), ...named] };
    });
  }

  async close(): Promise<void> {
    await this.#last;
    await this.store.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #known(): Promise<Known> {
    const state = await this.#records.state();
    if (state) return { ...state, files: new Map(Object.entries(state.files)) };
    const [documents, graphs] = [await this.#records.documents(), await this.#records.graphs()];
    return { documents: documents.map(summarise), graphs: graphs.map(({ name }) => name), files: new Map() };
  }

  /** The state is void where anything changed or a run was cut short: then the store is brought up. */
  async #report(
    loading: Omit<Loading, "files">,
    files: FileDigests,
    options: LoadOptions,
  ): Promise<LoadReport> {
    const state = await this.#records.state();
    const isCurrent = state?.version === RESOLUTION;
    const { counts } = isCurrent ? state : await bringUp(this.store, this.#records, files, options);
    return { ...loading, counts };
  }

  async #setLoaded(paths: readonly string[], { mode, name }: LoadOptions & { name?: string }): Promise<void> {
    const before = mode === "replace" ? undefined : await this.#records.loaded();
    const all = [...new Set([...(before?.paths ?? []), ...paths])];
    const last = name ?? paths.at(-1);
    const loaded = { name: last === undefined ? (before?.name ?? "") : basename(last), paths: all };
    if (JSON.stringify(loaded) !== JSON.stringify(before)) await this.#records.putLoaded(loaded);
  }
}
