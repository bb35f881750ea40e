import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { UserError } from "../../errors.ts";
import { EngineError } from "./errors.ts";
import type { Done, Operation, Reply, Request } from "./protocol.ts";

/** The process ended before it answered. */
export class EngineGone extends Error {
  override readonly name = "EngineGone";
  /** Whether we ended it, to stop something else that it was working on. */
  readonly stopped: boolean;

  constructor(stopped: boolean) {
    super("The embedded store's process ended.");
    this.stopped = stopped;
  }
}

interface Pending {
  onRows: (rows: unknown[][]) => void;
  resolve: (done: Done) => void;
  reject: (error: Error) => void;
}

/**
 * The child process that holds the database. It does not keep this process running while nothing is asked of
 * it, and ends when this one does.
 */
export class EngineProcess {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #ended: Promise<void>;
  #last = 0;
  #stopped = false;
  alive = true;

  constructor() {
    this.#child = fork(childFile(), [], {
      serialization: "advanced",
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"], // The engine writes its panics to stderr.
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once("exit", () => {
        this.#failAll();
        resolve();
      });
      this.#child.once("error", () => {
        this.#failAll();
        resolve();
      });
    });
    this.#child.on("message", (reply: Reply) => this.#receive(reply));
    this.#unref();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @param onRows is called with each piece of the rows of a query */
  request(operation: Operation, onRows: (rows: unknown[][]) => void = () => undefined): Promise<Done> {
    if (!this.alive) return Promise.reject(new EngineGone(this.#stopped));
    const request = ++this.#last;
    return new Promise<Done>((resolve, reject) => {
      this.#child.send({ ...operation, request } satisfies Request, (error) => {
        if (error) this.kill();
      });
      this.#pending.set(request, { onRows, resolve, reject });
      this.#child.ref();
      this.#child.channel?.ref();
    });
  }

  /** Ends it at once, whatever it does. What was acknowledged is kept. */
  kill(): void {
    this.#stopped = true;
    this.alive = false;
    this.#child.kill("SIGKILL");
  }

  /** Resolves when it has ended. */
  async end(): Promise<void> {
    if (this.alive && this.#child.connected) this.#child.disconnect();
    this.#child.ref();
    await this.#ended;
  }

  #receive(reply: Reply): void {
    const pending = this.#pending.get(reply.request);
    if (pending === undefined) return;
    if ("rows" in reply) {
      pending.onRows(reply.rows);
      return;
    }
    this.#pending.delete(reply.request);
    if (this.#pending.size === 0) this.#unref();
    if ("done" in reply) pending.resolve(reply.done);
    else pending.reject(new EngineError(reply.error));
  }

  #failAll(): void {
    this.alive = false;
    for (const { reject } of this.#pending.values()) reject(new EngineGone(this.#stopped));
    this.#pending.clear();
  }

  #unref(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }
}

/** Where this file runs as TypeScript, under the tests, the child is the one that `npm run build` made. */
function childFile(): string {
  const here = import.meta.url;
  const built = here.endsWith(".ts") ? "../../../dist/stores/embedded/child.js" : "child.js";
  const file = fileURLToPath(new URL(built, here));
  if (!existsSync(file)) {
    throw new UserError(`${file} is missing.`, { remedy: "Build Entente with `npm run build`." });
  }
  return file;
}
