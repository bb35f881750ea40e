import { UserError } from "../errors.ts";

export function cancelled(): UserError {
  return new UserError("It was cancelled.");
}

export function tookTooLong(timeoutMs: number): UserError {
  return new UserError(`The query took longer than ${timeoutMs / 1000} s and was stopped.`, {
    remedy: "Ask for less at once, or give it more time.",
  });
}

export function readsOnly(): UserError {
  return new UserError("The query would change the graph, and it may only read.", {
    remedy: "To change it, use `entente query --write`.",
  });
}

/** The defaults of `QueryOptions`. */
export const QUERY_TIMEOUT_MS = 10_000;
export const QUERY_MAX_ROWS = 10_000;
