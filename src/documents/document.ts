/** A text that was read, with what is known about it. */
export interface Document {
  /** From `documentKey(file)`. */
  key: string;
  /** Path relative to the folder given, with forward slashes; `#row` is appended for a row of an export. */
  file: string;
  /** What was read, boilerplate gone. All offsets count in it. */
  text: string;
  title?: string;
  /** ISO date of publication. */
  date?: string;
  source?: string;
  url?: string;
}

/** A file, or a row of one, that gave no document, and why. */
export interface Skipped {
  file: string;
  /** What is wrong: a clause without full stop, "is empty". */
  reason: string;
  /** What to do about it: a sentence. */
  remedy?: string;
}
