import { openStore } from "../../../src/stores/open.ts";
import type { GraphStore } from "../../../src/stores/store.ts";

/** A kind of store that must keep the contract. */
export interface Subject {
  engine: "embedded" | "neo4j";
  /** The location of a store that holds nothing. */
  fresh: () => Promise<string>;
}

/** Runs `use` on a store that holds nothing. */
export async function withStore(
  subject: Subject,
  use: (store: GraphStore, location: string) => Promise<void>,
): Promise<void> {
  const location = await subject.fresh();
  const store = await openStore(location);
  try {
    await use(store, location);
  } finally {
    await store.close();
  }
}

/** The first column of what a query gives. */
export async function column(store: GraphStore, cypher: string, params: Record<string, unknown> = {}) {
  const { rows } = await store.query(cypher, { params });
  return rows.map(([first]) => first);
}
