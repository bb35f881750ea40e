/** A text as it was found in a file, not yet cleaned, with what the file states about it in fields of its own. */
export interface Draft {
  text: string;
  title?: string | undefined;
  date?: string | undefined;
  source?: string | undefined;
  url?: string | undefined;
  /** Of an export: which data row, counted from 1. */
  row?: number;
}

/** A row of an export that gave nothing. */
export interface Problem {
  row: number;
  /** A clause without full stop. */
  reason: string;
  remedy?: string;
}

/** One kind of file. Heavy libraries are imported when the first such file is read. */
export interface Format {
  name: string;
  /** Lower case, with the dot. */
  extensions: readonly string[];
  /** A file holds many documents, and each is named by its row. */
  rows?: boolean;
  /** Throws Unreadable where the file as a whole cannot be read. */
  read: (bytes: Buffer) => Promise<readonly (Draft | Problem)[]>;
}
