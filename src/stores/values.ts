/** What a query gives back: the types of the property-graph model, told apart by class. */
export type StoreValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | StoreNode
  | StoreRelationship
  | StorePath
  | StoreTemporal
  | StoreValue[]
  | { [key: string]: StoreValue };

export class StoreNode {
  constructor(
    /** The entity's or document's own id (property `id`), not the engine's. */
    readonly id: string,
    readonly labels: readonly string[],
    readonly properties: Readonly<Record<string, StoreValue>>,
  ) {}
}

export class StoreRelationship {
  constructor(
    /** The edge's key (property `id`). */
    readonly id: string,
    readonly type: string,
    /** Id of the node that it leaves. */
    readonly source: string,
    readonly target: string,
    readonly properties: Readonly<Record<string, StoreValue>>,
  ) {}
}

/** `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`, in either direction. */
export class StorePath {
  constructor(
    readonly nodes: readonly StoreNode[],
    readonly relationships: readonly StoreRelationship[],
  ) {}
}

/** A date, time or duration that a query computed. */
export class StoreTemporal {
  constructor(
    readonly type: "date" | "time" | "datetime" | "duration",
    /** ISO 8601. */
    readonly iso: string,
  ) {}
}
