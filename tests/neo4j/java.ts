import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newPassword, setFirstPassword, untilReady } from "./password.ts";
import { announce } from "./announce.ts";
import type { Neo4jServer } from "./start.ts";

const HERE = import.meta.dirname;
const LIB = join(HERE, "lib");
const COMPLETE = join(LIB, "complete-5.26.16");
/** Milliseconds; 7 seconds is usual, on a busy machine it takes far longer. */
const PATIENCE = 150_000;

/** Neo4j's own libraries on Java 17 or 21; undefined where there is no Java, or no Maven to get them by. */
export async function startByJava(): Promise<Neo4jServer | undefined> {
  if (![17, 21].includes(javaVersion()) || !fetchLibraries()) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "entente-neo4j-"));
  const port = await freePort();
  const server = spawn(
    "java",
    ["-Xmx640m", "-cp", join(LIB, "*"), join(HERE, "Launcher.java"), folder, String(port)],
    {
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  let said = "";
  server.stderr.on("data", (data: Buffer) => (said += data.toString("utf8")));
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.stdin.end(); // It ends when this does; so it would, were this process killed.
    const timer = setTimeout(() => server.kill("SIGKILL"), 20_000);
    await ended;
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.once("data", () => resolve());
      server.once("error", reject);
      server.once("exit", () => reject(new Error(`Neo4j ended at once. ${said}`)));
      setTimeout(
        () => reject(new Error(`Neo4j did not start in ${PATIENCE / 1000} s. ${said}`)),
        PATIENCE,
      ).unref();
    });
    const password = newPassword();
    await setFirstPassword(`bolt://127.0.0.1:${port}`, password);
    await untilReady(`bolt://127.0.0.1:${port}`, password, PATIENCE);
    return { url: `bolt://neo4j:${password}@127.0.0.1:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function javaVersion(): number {
  const { stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  return Number(/version "(\d+)/u.exec(stderr)?.[1] ?? 0);
}

/** Whether they are there now. */
function fetchLibraries(): boolean {
  if (existsSync(COMPLETE)) return true;
  if (spawnSync("mvn", ["-version"]).status !== 0) return false;
  announce("fetching Neo4j 5.26.16 for the tests by Maven, 116 MB, once");
  const maven = spawnSync("mvn", ["-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"], {
    cwd: HERE,
    encoding: "utf8",
  });
  if (maven.status !== 0) {
    announce(`Maven could not fetch it: ${maven.stdout.split("\n")[0] ?? ""}`);
    return false;
  }
  writeFileSync(COMPLETE, "");
  return true;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
