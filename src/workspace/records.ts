import { z } from "zod";
import { sorted } from "../graph/order.ts";
import type { GraphJson } from "../graph/types.ts";
import type { RecordStore, WorkspaceRecord } from "../stores/store.ts";

/** What a document states, by the document's key. */
const DOCUMENTS = "documents";
/** What graphs that were loaded say without a document, by the graph's name. */
const GRAPHS = "graphs";
/** What is known of the workspace as a whole. */
const WORKSPACE = "workspace";

/** What is known of a document in the workspace, besides what it states. */
export interface DocumentSummary {
  key: string;
  file: string;
  title?: string | undefined;
  /** Absolute, with `#row`. Absent where a graph brought it. */
  path?: string | undefined;
  /** Of what the document was made of. */
  contentDigest: string;
  /** Of the file that it stands in. */
  fileDigest?: string | undefined;
  textDigest: string;
  /** Version of the extractor that read it. Absent where a graph brought it. */
  extractor?: string | undefined;
  /** The graph that brought it: see `Statements.origin`. */
  origin?: string | undefined;
}

export interface DocumentRecord extends DocumentSummary {
  graph: GraphJson;
}

/** What a loaded graph says that no document of it states. */
export interface GraphRecord {
  name: string;
  graph: GraphJson;
  origin: string;
}

const text = z.string();
const summary = z.object({
  key: text,
  file: text,
  title: text.optional(),
  path: text.optional(),
  contentDigest: text,
  fileDigest: text.optional(),
  textDigest: text,
  extractor: text.optional(),
  origin: text.optional(),
});
// Graphs are checked before they are put; to check them again at every start would double its time.
const graph = z.custom<GraphJson>((value) => typeof value === "object" && value !== null);
const documentRecord = summary.extend({ graph });
const graphRecord = z.object({ name: text, graph, origin: text });

const state = z.object({
  /** Of how documents are put together; a state of another version is void. */
  version: text,
  documents: z.array(summary),
  graphs: z.array(text),
  /** Files that were read to their end without fault: digests by absolute path. */
  files: z.record(text, text),
  counts: z.object({ documents: z.number(), nodes: z.number(), edges: z.number() }),
});

/** Digests of files, by absolute path. */
export type FileDigests = ReadonlyMap<string, string>;

/** The store's graph as it was last brought up to date. Void as soon as a document changes. */
export type State = z.infer<typeof state>;

const loaded = z.object({ name: text, paths: z.array(text) });

/** What was loaded last, and from where all that is here came. */
export type Loaded = z.infer<typeof loaded>;

/** The workspace's records in a store, typed. What does not fit is treated as if it were not there. */
export class Records {
  constructor(private readonly records: RecordStore) {}

  async documents(): Promise<DocumentRecord[]> {
    return fitting(documentRecord, await this.records.list(DOCUMENTS));
  }

  async graphs(): Promise<GraphRecord[]> {
    return fitting(graphRecord, await this.records.list(GRAPHS));
  }

  async document(key: string): Promise<DocumentRecord | undefined> {
    return documentRecord.safeParse(await this.records.get(DOCUMENTS, key)).data;
  }

  async state(): Promise<State | undefined> {
    return state.safeParse(await this.records.get(WORKSPACE, "state")).data;
  }

  async loaded(): Promise<Loaded | undefined> {
    return loaded.safeParse(await this.records.get(WORKSPACE, "loaded")).data;
  }

  async putState(value: State): Promise<void> {
    await this.records.put(WORKSPACE, [{ key: "state", value }]);
  }

  async putLoaded(value: Loaded): Promise<void> {
    await this.records.put(WORKSPACE, [{ key: "loaded", value }]);
  }

  /** The state is void before anything that it tells of changes: a crash between leaves no wrong state. */
  async putDocuments(documents: readonly DocumentRecord[]): Promise<void> {
    if (documents.length === 0) return;
    await this.voidState();
    await this.records.put(
      DOCUMENTS,
      documents.map((value) => ({ key: value.key, value })),
    );
  }

  async putGraph(value: GraphRecord): Promise<void> {
    await this.voidState();
    await this.records.put(GRAPHS, [{ key: value.name, value }]);
  }

  async deleteDocuments(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.voidState();
    await this.records.delete(DOCUMENTS, sorted(keys));
  }

  async deleteGraphs(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    await this.voidState();
    await this.records.delete(GRAPHS, sorted(names));
  }

  private async voidState(): Promise<void> {
    await this.records.delete(WORKSPACE, ["state"]);
  }
}

function fitting<T>(schema: z.ZodType<T>, records: readonly WorkspaceRecord[]): T[] {
  return records.flatMap(({ value }) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

export function summarise(record: DocumentRecord): DocumentSummary {
  return summary.parse(record);
}
