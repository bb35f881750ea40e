import { Database } from "./child/database.ts";
import { failureOf } from "./child/failure.ts";
import type { Reply, Request } from "./protocol.ts";

/**
 * The process that holds the database, since a query in it can be stopped only by ending the process. It ends
 * with its parent, however that ends.
 */
const database = new Database();
let working = 0;

process.on("message", (message: Request) => {
  working += 1;
  void answer(message).finally(() => (working -= 1));
});

async function answer(message: Request): Promise<void> {
  const { request } = message;
  try {
    const done = await database.perform(message, (rows) => send({ request, rows }));
    await send({ request, done });
  } catch (error) {
    await send({ request, error: failureOf(error) });
  }
}

/** Resolves when the parent can be sent more. */
function send(reply: Reply): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(reply, undefined, {}, () => resolve());
    else resolve();
  });
}

process.on("disconnect", () => {
  if (working === 0) database.close();
  process.kill(process.pid, "SIGKILL"); // A query that still runs would hold up an orderly exit.
});

// Ctrl-C reaches the whole group of processes: the parent decides what becomes of this one.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
