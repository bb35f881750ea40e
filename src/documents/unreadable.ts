/** What is in a file cannot be read. Caught where files are read, and reported by the file's name. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  /** What to do about it: a sentence. */
  readonly remedy: string | undefined;

  /** `reason`: a clause without subject and full stop, "is a broken PDF". */
  constructor(reason: string, options: { remedy?: string; cause?: unknown } = {}) {
    super(reason, options.cause === undefined ? undefined : { cause: options.cause });
    this.remedy = options.remedy;
  }
}
