import { canonical } from "../../src/graph/canonical.ts";
import { sorted } from "../../src/graph/order.ts";
import type { GraphJson } from "../../src/graph/types.ts";
import { inventoryOf } from "../../src/stores/changes.ts";
import type {
  ApplyOptions,
  GraphChanges,
  GraphStore,
  Inventory,
  QueryResult,
  RecordStore,
  WorkspaceRecord,
} from "../../src/stores/store.ts";

type Node = GraphJson["nodes"][number];
type Edge = GraphJson["edges"][number];

/** Records in memory, kept as JSON so that nothing of them is shared with who put them. */
export class MemoryRecords implements RecordStore {
  readonly #collections = new Map<string, Map<string, string>>();
  /** What has been written, by collection. */
  readonly puts: string[] = [];

  #collection(name: string): Map<string, string> {
    const collection = this.#collections.get(name) ?? new Map<string, string>();
    this.#collections.set(name, collection);
    return collection;
  }

  list(collection: string): Promise<WorkspaceRecord[]> {
    const records = [...this.#collection(collection)];
    return Promise.resolve(records.map(([key, json]) => ({ key, value: JSON.parse(json) as unknown })));
  }

  keys(collection: string): Promise<string[]> {
    return Promise.resolve(sorted(this.#collection(collection).keys()));
  }

  get(collection: string, key: string): Promise<unknown> {
    const json = this.#collection(collection).get(key);
    return Promise.resolve(json === undefined ? undefined : (JSON.parse(json) as unknown));
  }

  put(collection: string, records: readonly WorkspaceRecord[]): Promise<void> {
    for (const { key, value } of records) {
      this.puts.push(`${collection}/${key}`);
      this.#collection(collection).set(key, JSON.stringify(value));
    }
    return Promise.resolve();
  }

  delete(collection: string, keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#collection(collection).delete(key);
    return Promise.resolve();
  }
}

/** A store in memory, which can be killed in the middle of a load. */
export class MemoryStore implements GraphStore {
  readonly engine = "memory";
  readonly location = "memory";
  readonly records = new MemoryRecords();
  /** How many changes it takes before it dies; the changes before are kept. */
  diesAfter = Number.POSITIVE_INFINITY;
  applied = 0;
  closed = false;

  readonly #nodes = new Map<string, string>();
  readonly #edges = new Map<string, string>();

  query(): Promise<QueryResult> {
    return Promise.reject(new Error("the store of these tests takes no queries"));
  }

  apply(
    { upsert, removeNodes, removeEdges }: GraphChanges,
    { onProgress }: ApplyOptions = {},
  ): Promise<void> {
    this.applied++;
    const steps = [
      ...removeEdges.map((key) => () => this.#edges.delete(key)),
      ...removeNodes.map((key) => () => this.#removeNode(key)),
      ...upsert.nodes.map((node) => () => this.#nodes.set(node.key, JSON.stringify(node))),
      ...upsert.edges.map((edge) => () => this.#putEdge(edge)),
    ];
    for (const [done, step] of steps.entries()) {
      if (done === this.diesAfter) return Promise.reject(new Error("killed"));
      step();
      onProgress?.(done + 1, steps.length);
    }
    return Promise.resolve();
  }

  #removeNode(key: string): void {
    this.#nodes.delete(key);
    for (const { key: edge, source, target } of this.#graph().edges) {
      if (source === key || target === key) this.#edges.delete(edge);
    }
  }

  #putEdge(edge: Edge): void {
    for (const end of [edge.source, edge.target]) {
      if (!this.#nodes.has(end)) throw new Error(`the edge ${edge.key} has no end ${end}`);
    }
    this.#edges.set(edge.key, JSON.stringify(edge));
  }

  #graph(): GraphJson {
    return {
      nodes: [...this.#nodes.values()].map((json) => JSON.parse(json) as Node),
      edges: [...this.#edges.values()].map((json) => JSON.parse(json) as Edge),
    };
  }

  inventory(): Promise<Inventory> {
    return Promise.resolve(inventoryOf(this.#graph()));
  }

  read(): Promise<GraphJson> {
    return Promise.resolve(canonical(this.#graph()));
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}
