import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { digest } from "../graph/ids.ts";
import type { Document, Skipped } from "./document.ts";
import { describeFault } from "./faults.ts";
import type { Draft, Problem } from "./formats/format.ts";
import { formatOf } from "./formats/index.ts";
import { makeDocument } from "./make.ts";
import { listSources } from "./sources.ts";
import type { SourceFile } from "./sources.ts";
import { Unreadable } from "./unreadable.ts";

/** Changes whenever the same file may give another document; it is part of every digest. */
const READER_VERSION = "1";

export const MAX_BYTES = 20 * 1024 * 1024;

export interface ReadOptions {
  signal?: AbortSignal;
  /** Called before each file is opened, with its name relative to the folder given. */
  onFile?: (file: string) => void;
  /**
   * Called with a file's digest (see `Read.fileDigest`) before it is parsed; where it answers true, nothing
   * of the file is parsed or given. To pass over what was read to its end before.
   */
  isKnown?: (file: string, fileDigest: string) => boolean;
}

/** A document, and by what to tell whether it changed. Digests are hexadecimal, and change with the reader too. */
export interface Read {
  document: Document;
  /** Of what this document alone was made of: its file's bytes, or its row's fields. */
  contentDigest: string;
  /** Of the bytes of the file that it stands in. */
  fileDigest: string;
}

export type ReadResult = Read | { skipped: Skipped };

/**
 * Reads files and folders, in the order of their names. What cannot be read is given as `skipped`, and the rest
 * goes on. Throws a UserError where a path does not exist, and the signal's reason when it is aborted.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult, void, undefined> {
  const { sources, skipped } = await listSources(paths);
  for (const entry of skipped) yield { skipped: entry };
  for (const source of sources) {
    options.signal?.throwIfAborted();
    options.onFile?.(source.file);
    yield* readSource(source, options);
  }
}

async function* readSource(
  source: SourceFile,
  { signal, isKnown }: ReadOptions,
): AsyncGenerator<ReadResult, void, undefined> {
  const { file } = source;
  try {
    const bytes = await readBytes(source);
    const fileDigest = digestBytes(bytes);
    if (isKnown?.(file, fileDigest)) return;
    const format = formatOf(extname(source.path).toLowerCase());
    for (const [i, draft] of ((await format?.read(bytes)) ?? []).entries()) {
      signal?.throwIfAborted();
      // Lets other work of the process through between the rows of a long export.
      if (i % 50 === 49) await setImmediate();
      const name = draft.row === undefined ? file : `${file}#${draft.row}`;
      yield "reason" in draft ? toSkipped(name, draft) : readDraft(name, draft, fileDigest);
    }
  } catch (error) {
    signal?.throwIfAborted();
    yield toSkipped(file, explain(error));
  }
}

async function readBytes({ path, size }: SourceFile): Promise<Buffer> {
  if (size > MAX_BYTES) {
    const megabytes = (size / 1024 / 1024).toFixed(1);
    throw new Unreadable(`is too large (${megabytes} MB, at most ${MAX_BYTES / 1024 / 1024})`, {
      remedy: "Split it into smaller files.",
    });
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Unreadable(describeFault(cause), { cause });
  });
  if (bytes.length === 0) throw new Unreadable("is empty");
  return bytes;
}

function digestBytes(bytes: Buffer): string {
  return createHash("sha256").update(`${READER_VERSION}\0`).update(bytes).digest("hex").slice(0, 32);
}

function readDraft(name: string, draft: Draft, fileDigest: string): ReadResult {
  try {
    const { row, text, title = "", date = "", source = "", url = "" } = draft;
    const fields = [READER_VERSION, text, title, date, source, url];
    const contentDigest = row === undefined ? fileDigest : digest(fields, 32);
    return { document: makeDocument(name, draft), contentDigest, fileDigest };
  } catch (error) {
    return toSkipped(name, explain(error));
  }
}

/** Of whatever a library throws over a broken file only the message is told. */
function explain(error: unknown): { reason: string; remedy?: string | undefined } {
  if (error instanceof Unreadable) return { reason: error.message, remedy: error.remedy };
  return { reason: `could not be read (${error instanceof Error ? error.message : String(error)})` };
}

function toSkipped(
  file: string,
  { reason, remedy }: Pick<Problem, "reason"> & { remedy?: string | undefined },
) {
  return { skipped: { file, reason, ...(remedy !== undefined && { remedy }) } };
}
