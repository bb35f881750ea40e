import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COMMAND = "dist/cli/main.js";

export interface RunningEntente {
  /** "http://127.0.0.1:…" */
  address: string;
  stop(): Promise<void>;
}

/** Starts the built command on a folder, as a user does, with a store of its own. */
export async function startEntente(folder: string): Promise<RunningEntente> {
  if (!existsSync(COMMAND) || !existsSync("dist/web/index.html")) {
    throw new Error("The program is not built. Run `npm run build`.");
  }
  const store = mkdtempSync(join(tmpdir(), "entente-browser-"));
  const child = spawn(
    process.execPath,
    [COMMAND, "explore", folder, "--no-open", "--port", "0", "--store", store, "--yes"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const address = await printedAddress(child);
  return {
    address,
    stop: async () => {
      await stopped(child);
      rmSync(store, { recursive: true, force: true });
    },
  };
}

/** Resolves with the address that the command prints; rejects with its output where it ends first. */
function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: unknown) => {
      output += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`entente ended with ${String(code)}:\n${output}`)));
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  const forced = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(forced);
}
