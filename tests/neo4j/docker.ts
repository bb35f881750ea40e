import { spawnSync } from "node:child_process";
import { newPassword, untilReady } from "./password.ts";
import { announce } from "./announce.ts";
import type { Neo4jServer } from "./start.ts";

const IMAGE = "neo4j:5.26.16-community";
const PATIENCE = 120_000;

/** A container; undefined where no Docker engine answers: there may be the client alone. */
export async function startByDocker(): Promise<Neo4jServer | undefined> {
  if (docker("info", "--format", "{{.ServerVersion}}") === undefined) return undefined;
  if (docker("image", "inspect", IMAGE) === undefined) {
    announce(`fetching ${IMAGE} for the tests by Docker, once`);
    if (docker("pull", "--quiet", IMAGE) === undefined) return undefined;
  }
  const password = newPassword();
  const run = ["run", "--rm", "--detach", "--publish", "127.0.0.1::7687", "--env"];
  const container = docker(...run, `NEO4J_AUTH=neo4j/${password}`, IMAGE);
  if (container === undefined) return undefined;
  const stop = () => {
    docker("rm", "--force", container);
    return Promise.resolve();
  };
  try {
    const port = docker("port", container, "7687/tcp")?.split("\n")[0]?.split(":").at(-1) ?? "";
    await untilReady(`bolt://127.0.0.1:${port}`, password, PATIENCE);
    return { url: `bolt://neo4j:${password}@127.0.0.1:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What it prints, or undefined where it fails. */
function docker(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync("docker", args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
