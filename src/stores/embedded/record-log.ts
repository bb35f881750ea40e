import { open, rename } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import type { WorkspaceRecord } from "../store.ts";

/** A file is written anew when more than this many bytes of it, and more than half, are out of date. */
const SLACK = 1 << 20;

interface Place {
  start: number;
  length: number;
}

type Line = { key: string; value: unknown } | { deleted: string } | { commit: number };

/**
 * The records of one collection in a file that is only ever appended to. A put is its records, one a line, and a
 * line that says how many there were; without that line it never happened, so that a process killed half-way
 * leaves the collection as it was before. Values stay on disk; where they lie is kept in memory.
 */
export class RecordLog {
  readonly #file: FileHandle;
  readonly #places = new Map<string, Place>();
  #size = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<RecordLog> {
    const log = new RecordLog(await open(path, "a+"));
    await log.#index();
    return (await log.#compacted(path)) ?? log;
  }

  keys(): string[] {
    return [...this.#places.keys()];
  }

  async get(key: string): Promise<unknown> {
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    const { buffer } = await this.#file.read(Buffer.alloc(place.length), 0, place.length, place.start);
    return (JSON.parse(buffer.toString("utf8")) as WorkspaceRecord).value;
  }

  async list(): Promise<WorkspaceRecord[]> {
    const records: WorkspaceRecord[] = [];
    for (const key of this.#places.keys()) records.push({ key, value: await this.get(key) });
    return records;
  }

  put(records: readonly WorkspaceRecord[]): Promise<void> {
    return this.#append(records.map(({ key, value }) => ({ key, value: value ?? null })));
  }

  delete(keys: readonly string[]): Promise<void> {
    return this.#append(keys.filter((key) => this.#places.has(key)).map((deleted) => ({ deleted })));
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #append(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    const texts = [...lines, { commit: lines.length }].map((line) =>
      Buffer.from(`${JSON.stringify(line)}\n`),
    );
    await this.#file.appendFile(Buffer.concat(texts));
    await this.#file.datasync();
    for (const [i, line] of lines.entries()) {
      const length = texts[i]?.length ?? 0;
      this.#note(line, { start: this.#size, length });
      this.#size += length;
    }
    this.#size += texts.at(-1)?.length ?? 0;
  }

  #note(line: Line, place: Place): void {
    if ("deleted" in line) this.#places.delete(line.deleted);
    if ("key" in line) this.#places.set(line.key, place);
  }

  /** Reads the file up to the last put that was finished, and cuts off what follows. */
  async #index(): Promise<void> {
    const bytes = await this.#file.readFile();
    let unfinished: [Line, Place][] = [];
    for (let start = 0, end; (end = bytes.indexOf(10, start) + 1) > 0; start = end) {
      const line = parseLine(bytes.toString("utf8", start, end));
      if (line === undefined) break;
      unfinished.push([line, { start, length: end - start }]);
      if (!("commit" in line)) continue;
      for (const [done, place] of unfinished) this.#note(done, place);
      unfinished = [];
      this.#size = end;
    }
    if (this.#size < bytes.length) await this.#file.truncate(this.#size);
  }

  async #compacted(path: string): Promise<RecordLog | undefined> {
    const used = [...this.#places.values()].reduce((sum, { length }) => sum + length, 0);
    if (this.#size - used < Math.max(SLACK, this.#size / 2)) return undefined;
    const beside = `${path}.new`;
    const file = await open(beside, "w+");
    const fresh = new RecordLog(file);
    await fresh.put(await this.list());
    await fresh.close();
    await this.close();
    await rename(beside, path);
    return RecordLog.open(path);
  }
}

function parseLine(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
