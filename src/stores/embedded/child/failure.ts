import type { EngineFailure } from "../protocol.ts";

export function failureOf(error: unknown): EngineFailure {
  const message = error instanceof Error ? error.message : String(error);
  const status = statusOf(error);
  return status === undefined ? { message } : { message, status };
}

/** GQLSTATUS: 42001 for a syntax error, 25G03 for a write where none may be. */
export function statusOf(error: unknown): string | undefined {
  const status = error instanceof Error && "gqlStatus" in error ? error.gqlStatus : undefined;
  return typeof status === "string" ? status : undefined;
}
