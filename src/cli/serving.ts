import { createServer } from "node:net";
import { Option } from "commander";
import type { Command } from "commander";
import { UserError } from "../errors.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Context } from "./context.ts";
import { hasDesktop } from "./desktop.ts";
import { parseHost, parsePort } from "./options.ts";
import { aborted } from "./stop.ts";

const DEFAULT_PORT = 4680;
const PORTS_TRIED = 20;

export interface ServeOptions {
  /** Undefined where any near the default will do. */
  port?: number;
  host: string;
  open: boolean;
}

export function addServeOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--port <number>", `where to listen (default: ${DEFAULT_PORT} or the next free)`).argParser(
        parsePort,
      ),
    )
    .addOption(
      new Option("--host <address>", "address to listen on").default("127.0.0.1").argParser(parseHost),
    )
    .option("--no-open", "do not open the page in a browser");
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The port asked for, free or not, or the first that is free from the default on. Throws where there is none. */
export async function choosePort({ port, host }: Pick<ServeOptions, "port" | "host">): Promise<number> {
  if (port !== undefined) return port;
  for (let candidate = DEFAULT_PORT; candidate < DEFAULT_PORT + PORTS_TRIED; candidate++) {
    if (await isFree(candidate, host)) return candidate;
  }
  throw new UserError(`Ports ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TRIED - 1} are all taken.`, {
    remedy: "Give a free one with --port.",
  });
}

/** Serves the page until the command is stopped. */
export async function serveUntilStopped(
  workspace: Workspace,
  options: ServeOptions,
  { messages, signal }: Context,
): Promise<void> {
  const port = await choosePort(options);
  if (options.port === undefined && port !== DEFAULT_PORT) {
    messages.say(`Port ${DEFAULT_PORT} is taken: this is on ${port}.`);
  }
  const { startServer } = await import("../server/index.ts");
  const server = await startServer({ workspace, port, host: options.host });
  try {
    messages.clear();
    process.stdout.write(`Entente is at ${server.url}\n`);
    messages.say("Ctrl-C ends it.");
    if (options.open && hasDesktop()) await openInBrowser(server.url, messages);
    await aborted(signal);
  } finally {
    await server.close();
  }
}

async function openInBrowser(url: string, messages: Context["messages"]): Promise<void> {
  const { default: open } = await import("open");
  const failed = () => messages.say("No browser could be opened: open the address yourself.");
  try {
    (await open(url)).once("error", failed);
  } catch {
    failed();
  }
}
