import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { UserError } from "../../errors.ts";

interface Holder {
  pid: number;
  /** When that process started, where the system tells: numbers of processes are used again. */
  started?: string;
  token: string;
}

const ours = new Set<string>();

/**
 * Takes a folder for this process. What a process left behind that has ended is taken over.
 *
 * @returns what gives it back
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, "lock");
  const token = randomUUID();
  const own = `${file}.${token}`;
  const started = startOf(process.pid);
  writeFileSync(own, JSON.stringify({ pid: process.pid, ...(started && { started }), token }));
  try {
    while (!linked(own, file)) {
      const holder = readHolder(file);
      if (holder !== undefined && isHeld(holder)) throw inUse(folder, holder.pid);
      discard(file, holder, `${own}.old`);
    }
  } finally {
    rmSync(own, { force: true });
  }
  ours.add(token);
  return () => {
    if (!ours.delete(token)) return;
    if (readHolder(file)?.token === token) rmSync(file, { force: true });
  };
}

/** Whether the lock is ours now: of two that try at once, one gets it. */
function linked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Takes a stale lock away, unless another process did so and put its own there. */
function discard(file: string, stale: Holder | undefined, aside: string): void {
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (readHolder(aside)?.token !== stale?.token) linked(aside, file);
  rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined; // Gone, or cut short by a crash: no one holds it.
  }
}

function isHeld({ pid, started, token }: Holder): boolean {
  if (pid === process.pid) return ours.has(token);
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  return started === undefined || startOf(pid) === started;
}

/**
 * When a process started, in ticks of the system's clock. Undefined where the system does not tell, and for what
 * has ended but is still listed, since its parent did not ask how it went.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function inUse(folder: string, pid: number): UserError {
  return new UserError(
    pid === process.pid
      ? `The store ${folder} is open in this process already.`
      : `The store ${folder} is in use by the process ${pid}.`,
    { remedy: "Close it first (`entente serve` ends with Ctrl-C), or name another store with --store." },
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
