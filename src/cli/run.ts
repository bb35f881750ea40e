import { CommanderError } from "commander";
import { UserError, describeError } from "../errors.ts";
import { Messages } from "./messages.ts";
import { createProgram } from "./program.ts";
import { Stopped, abortOnSignals } from "./stop.ts";

const DEFECT = "This is a defect of Entente: ENTENTE_DEBUG=1 shows where.";

/** Runs one command line. The one place where a command's errors become messages and exit codes. */
export async function run(argv: readonly string[]): Promise<void> {
  const messages = new Messages();
  const signal = abortOnSignals();
  endWhenStdoutFails();
  try {
    await createProgram({ messages, signal }).parseAsync(argv, { from: "user" });
    messages.clear();
    if (signal.reason instanceof Stopped) process.exitCode = signal.reason.exitCode;
  } catch (error) {
    messages.clear();
    process.exitCode = exitCode(error, signal);
    // commander has said what it has to say.
    if (!(error instanceof CommanderError)) explain(error, signal, messages);
  }
}

/** 0 done, 1 failed, 2 asked for wrongly; 130 and 143 stopped. */
export function exitCode(error: unknown, signal: AbortSignal): number {
  if (signal.reason instanceof Stopped) return signal.reason.exitCode;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof UserError ? error.exitCode : 1;
}

function explain(error: unknown, signal: AbortSignal, messages: Messages): void {
  if (signal.reason instanceof Stopped) {
    messages.say(signal.reason.message);
    return;
  }
  messages.say(`entente: ${describeError(error)}${error instanceof UserError ? "" : ` ${DEFECT}`}`);
  if (process.env.ENTENTE_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
}

/** `entente query … | head` is no failure; a full disk is. */
function endWhenStdoutFails(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(`entente: The output cannot be written: ${error.message}.\n`);
    process.exit(1);
  });
}
