import { UserError } from "../../errors.ts";
import { cancelled, tookTooLong } from "../limits.ts";
import { EngineGone, EngineProcess } from "./engine-process.ts";
import { storeError } from "./errors.ts";
import { Gate } from "./gate.ts";
import type { Done, Mode, Operation } from "./protocol.ts";

export interface Limits {
  timeoutMs?: number;
  signal?: AbortSignal;
}

export type Ask = (operation: Operation, onRows?: (rows: unknown[][]) => void) => Promise<Done>;

/** How often a question is put again after the process ended without our doing. */
const RETRIES = 1;

/**
 * The database in its process. Readers share it; a writer has it alone, since a file that is open for reading
 * cannot be written. Stopping a query ends the process: what else was being read is read again in a new one.
 */
export class Engine {
  readonly #path: string;
  readonly #location: string;
  readonly #gate = new Gate();
  #process: EngineProcess | undefined;
  #mode: Mode | undefined;
  #opening: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param location what to call it in a message */
  constructor(path: string, location: string) {
    this.#path = path;
    this.#location = location;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** @param ask may be called more than once, and must start afresh each time */
  read<T>(ask: (ask: Ask) => Promise<T>, limits: Limits = {}): Promise<T> {
    return this.#inside("read", ask, limits, RETRIES);
  }

  write<T>(ask: (ask: Ask) => Promise<T>, limits: Limits = {}): Promise<T> {
    return this.#inside("write", ask, limits, 0);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#process?.end();
  }

  async #inside<T>(mode: Mode, work: (ask: Ask) => Promise<T>, limits: Limits, retries: number): Promise<T> {
    const leave = await this.#gate.enter(mode === "read" ? "shared" : "alone", limits.signal).catch(() => {
      throw cancelled();
    });
    try {
      const engine = await this.#open(mode);
      return await stoppable(
        engine,
        work((operation, onRows) => engine.request(operation, onRows)),
        limits,
      );
    } catch (error) {
      if (!(error instanceof EngineGone) || this.#closed) throw error;
      leave();
      if (mode === "read" && error.stopped) return await this.#inside(mode, work, limits, retries);
      if (retries > 0) return await this.#inside(mode, work, limits, retries - 1);
      throw new UserError("The embedded store's process ended while it worked on this.", {
        remedy: "If it asks for very much at once, ask for less; then try again.",
      });
    } finally {
      leave();
    }
  }

  async #open(mode: Mode): Promise<EngineProcess> {
    if (this.#closed) throw new Error("The store is closed.");
    if (this.#process?.alive !== true) {
      this.#process = new EngineProcess();
      this.#mode = undefined;
    }
    const engine = this.#process;
    if (this.#mode !== mode) {
      this.#mode = mode;
      this.#opening = engine.request({ op: "open", path: this.#path, mode });
      this.#opening.catch(() => (this.#mode = undefined));
    }
    await this.#opening.catch((error: unknown) => {
      throw storeError(error, this.#location);
    });
    return engine;
  }
}

/** Ends the process as soon as time is up or the signal says so, and says which it was. */
async function stoppable<T>(engine: EngineProcess, work: Promise<T>, limits: Limits): Promise<T> {
  const { timeoutMs, signal } = limits;
  let stoppedBy: UserError | undefined;
  const stop = (why: UserError) => {
    stoppedBy ??= why;
    engine.kill();
  };
  const onAbort = () => stop(cancelled());
  const timer =
    timeoutMs === undefined ? undefined : setTimeout(() => stop(tookTooLong(timeoutMs)), timeoutMs);
  signal?.addEventListener("abort", onAbort, { once: true });
  if (signal?.aborted) onAbort();
  try {
    return await work;
  } catch (error) {
    throw stoppedBy ?? error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}
