import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A command that runs, without a terminal. */
export interface Running {
  process: ChildProcess;
  /** Resolves with the first match that stdout or stderr gives. */
  says(what: RegExp): Promise<RegExpExecArray>;
  finished: Promise<Finished>;
}

/** Starts the built command line in a folder of its own, so that it makes no workspace here. */
export function start(args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): Running {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, CI: "true", ENTENTE_STORE: "", ENTENTE_DEBUG: "", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
      for (const listener of listeners) listener();
    });
  }
  const finished = once(child, "close").then(([code]): Finished => ({
    code: code as number | null,
    ...output,
  }));
  const says = (what: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = what.exec(output.stdout) ?? what.exec(output.stderr);
        if (!match) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      void finished.then(({ code, stderr }) => reject(new Error(`ended with ${code}: ${stderr}`)));
    });
  return { process: child, says, finished };
}

export function run(
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Finished> {
  return start(args, options).finished;
}
