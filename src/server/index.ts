import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { UserError } from "../errors.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { createApp } from "./app.ts";
import { createContext } from "./context.ts";

export interface ServerOptions {
  workspace: Workspace;
  /** 127.0.0.1, localhost or ::1. Default 127.0.0.1. */
  host?: string;
  /** 0 takes any free one. */
  port: number;
  /** Folder of the built page. Default dist/web. */
  webRoot?: string;
}

export interface RunningServer {
  /** Where the page is, without slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Ends what is running, at once. The workspace stays open. */
  close(): Promise<void>;
}

const LOOPBACK = ["127.0.0.1", "localhost", "::1"];
const ROOT = new URL("../../", import.meta.url);

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8")) as { version: string };
  return manifest.version;
}

/** Serves the API and the page. Throws where the address cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { workspace, host = "127.0.0.1", webRoot = fileURLToPath(new URL("dist/web", ROOT)) } = options;
  if (!LOOPBACK.includes(host)) throw notLoopback(host);
  const log = (error: unknown) => console.error(error);
  const app = createApp(createContext(workspace, version()), { webRoot, log });
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen({ host, port: options.port }, (error?: Error) => {
      if (error) reject(cannotListen(error, host, options.port));
      else resolve(listening);
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function notLoopback(host: string): UserError {
  return new UserError(
    `Entente does not listen on ${host}: whoever reaches it could read and change the workspace, since nothing asks who they are.`,
    { remedy: `Use one of ${LOOPBACK.join(", ")}.`, exitCode: 2 },
  );
}

function cannotListen(error: Error, host: string, port: number): Error {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new UserError(`Port ${port} is taken by another program.`, {
      remedy: "Give another with --port, or end that program.",
      cause: error,
    });
  }
  if (code === "EACCES") {
    return new UserError(`Port ${port} is not allowed to you.`, {
      remedy: "Give one from 1024 on with --port.",
      cause: error,
    });
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new UserError(`This computer has no address ${host}.`, {
      remedy: "Use 127.0.0.1.",
      cause: error,
    });
  }
  return error;
}
