import type { Messages } from "./messages.ts";

/** What every command is given. */
export interface Context {
  /** For people: progress and warnings, on stderr. */
  readonly messages: Messages;
  /** Aborted by Ctrl-C and by a request to end. */
  readonly signal: AbortSignal;
}
