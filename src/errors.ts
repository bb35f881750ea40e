/**
 * A failure that the user can do something about. Anything else that is thrown is a defect of ours.
 * Caught at the edges alone: a command, a request, a child process, a worker.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** What to do about it: a sentence. */
  readonly remedy: string | undefined;
  /** 1: it failed. 2: it was asked for wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, options: { remedy?: string; exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.remedy = options.remedy;
    this.exitCode = options.exitCode ?? 1;
  }
}

/** What a person is told of an error, whatever was thrown; never a stack trace. */
export function describeError(error: unknown): string {
  if (error instanceof UserError) return error.remedy ? `${error.message} ${error.remedy}` : error.message;
  if (error instanceof Error) return error.message || error.name;
  return String(error);
}
