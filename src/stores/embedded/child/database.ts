import { existsSync } from "node:fs";
import type * as Grafeo from "@grafeo-db/js";
import type { GrafeoDB } from "@grafeo-db/js";
import type { Done, Mode, Operation } from "../protocol.ts";
import { runQuery } from "./run-query.ts";
import { GraphWriter } from "./graph-writer.ts";

/** The index comes first: without one, each insert compares its id with all others. */
const SCHEMA = ["Entity", "Document"].flatMap((label) => [
  `CREATE INDEX ${label}_id_lookup IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
]);

/** One database file, opened for reading alone or for writing: it cannot be both. */
export class Database {
  #db: GrafeoDB | undefined;
  #writer: GraphWriter | undefined;
  #mode: Mode = "read";

  async perform(operation: Operation, onRows: (rows: unknown[][]) => Promise<void>): Promise<Done> {
    switch (operation.op) {
      case "open":
        await this.#open(operation.path, operation.mode);
        return {};
      case "query":
        this.#writer = undefined;
        return runQuery(this.#opened(), operation, onRows);
      case "lookup":
        return { known: await this.#writing().lookup(operation.ids) };
      case "writeNodes":
        await this.#writing().writeNodes(operation.nodes);
        return {};
      case "writeEdges":
        await this.#writing().writeEdges(operation.edges);
        return {};
      case "removeNodes":
        await this.#writing().removeNodes(operation.ids);
        return {};
      case "removeEdges":
        await this.#writing().removeEdges(operation.ids);
        return {};
      case "close":
        this.close();
        return {};
    }
  }

  close(): void {
    this.#writer = undefined;
    this.#db?.close();
    this.#db = undefined;
  }

  async #open(path: string, mode: Mode): Promise<void> {
    this.close();
    const { GrafeoDB } = await loadEngine();
    if (mode === "write" || !existsSync(path)) {
      this.#db = GrafeoDB.create(path);
      for (const statement of SCHEMA) await this.#db.executeCypher(statement);
    }
    if (mode === "read") {
      this.#db?.close();
      this.#db = GrafeoDB.openReadOnly(path);
    }
    this.#mode = mode;
  }

  #opened(): GrafeoDB {
    if (this.#db === undefined) throw new Error("The database is not open.");
    return this.#db;
  }

  #writing(): GraphWriter {
    if (this.#mode !== "write") throw new Error("The database is open for reading alone.");
    return (this.#writer ??= new GraphWriter(this.#opened()));
  }
}

/** Not before it is needed, so that what goes wrong can be told. */
async function loadEngine(): Promise<Pick<typeof Grafeo, "GrafeoDB">> {
  try {
    return (await import("@grafeo-db/js")).default;
  } catch (cause) {
    throw new Error(`the embedded database has no build for ${process.platform} ${process.arch}`, { cause });
  }
}
