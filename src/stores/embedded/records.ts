import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sorted } from "../../graph/order.ts";
import type { RecordStore, WorkspaceRecord } from "../store.ts";
import { RecordLog } from "./record-log.ts";

/** Records in the folder of the workspace, a file for each collection. */
export class FolderRecords implements RecordStore {
  readonly #folder: string;
  readonly #logs = new Map<string, Promise<RecordLog>>();
  /** What is done comes one after the other: a put is appended behind the last. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  list(collection: string): Promise<WorkspaceRecord[]> {
    return this.#with(collection, async (log) => {
      const records = new Map((await log.list()).map((record) => [record.key, record]));
      return sorted(records.keys()).flatMap((key) => records.get(key) ?? []);
    });
  }

  keys(collection: string): Promise<string[]> {
    return this.#with(collection, (log) => sorted(log.keys()));
  }

  get(collection: string, key: string): Promise<unknown> {
    return this.#with(collection, (log) => log.get(key));
  }

  put(collection: string, records: readonly WorkspaceRecord[]): Promise<void> {
    return this.#with(collection, (log) => log.put(records));
  }

  delete(collection: string, keys: readonly string[]): Promise<void> {
    return this.#with(collection, (log) => log.delete(keys));
  }

  async close(): Promise<void> {
    await this.#last;
    for (const log of this.#logs.values()) await (await log).close();
    this.#logs.clear();
  }

  #with<T>(collection: string, work: (log: RecordLog) => T | Promise<T>): Promise<T> {
    const done = this.#last.then(async () => work(await this.#log(collection)));
    this.#last = done.catch(() => undefined);
    return done;
  }

  #log(collection: string): Promise<RecordLog> {
    let log = this.#logs.get(collection);
    if (log === undefined) {
      log = this.#open(collection);
      this.#logs.set(collection, log);
    }
    return log;
  }

  async #open(collection: string): Promise<RecordLog> {
    if (!/^[a-z][a-z0-9-]*$/u.test(collection)) throw new Error(`No name for a collection: ${collection}`);
    await mkdir(this.#folder, { recursive: true });
    return RecordLog.open(join(this.#folder, `${collection}.jsonl`));
  }
}
