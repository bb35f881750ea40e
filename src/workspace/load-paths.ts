import { resolve } from "node:path";
import type { Document, Skipped } from "../documents/document.ts";
import { listSources, readDocuments } from "../documents/index.ts";
import { UserError } from "../errors.ts";
import type { Extractor } from "../extraction/extractor.ts";
import { digest, documentKey } from "../graph/ids.ts";
import { bucket } from "../graph/order.ts";
import { Catalogue } from "./catalogue.ts";
import { extractAll } from "./extraction.ts";
import type { DocumentSummary, FileDigests, Records } from "./records.ts";
import type { LoadOptions } from "./workspace.ts";

/** What a load did, before the store is brought up to it. */
export interface Loading {
  documents: string[];
  extracted: number;
  skipped: Skipped[];
  warnings: string[];
  /** Digests of the files that were read to their end, by absolute path. */
  files: Map<string, string>;
}

/** What the workspace holds before a load. */
export interface Known {
  documents: readonly DocumentSummary[];
  graphs: readonly string[];
  files: FileDigests;
}

interface Job {
  document: Document;
  summary: DocumentSummary;
}

/** A load under way: decides of each document that is read whether it has to be extracted. */
class Reading {
  readonly jobs: Job[] = [];
  readonly moved: DocumentSummary[] = [];
  readonly result: Loading = { documents: [], extracted: 0, skipped: [], warnings: [], files: new Map() };

  constructor(
    private readonly catalogue: Catalogue,
    private readonly before: Catalogue,
    private readonly extractor: string,
  ) {}

  /** A document of a file that has not changed. */
  keep(summary: DocumentSummary): void {
    this.result.documents.push(summary.key);
    this.catalogue.add(summary);
  }

  take(read: Document, path: string, digests: { contentDigest: string; fileDigest: string }): void {
    const textDigest = digest([read.text], 32);
    const found = { file: read.file, path, contentDigest: digests.contentDigest, textDigest };
    const { file, clash } = this.catalogue.nameFor(found);
    const document = { ...read, file, key: documentKey(file) };
    if (clash) {
      this.result.warnings.push(
        `${read.file} of ${path} is another document than the one of that name that is here already` +
          `${clash.path === undefined ? "" : ` (${clash.path})`}: it is loaded as ${file}.`,
      );
    }
    const summary: DocumentSummary = {
      key: document.key,
      file,
      title: document.title,
      path,
      ...digests,
      textDigest,
      extractor: this.extractor,
    };
    this.result.documents.push(document.key);
    const known = this.before.get(document.key);
    if (isCurrent(known, summary)) {
      if (known?.path !== path || known.fileDigest !== summary.fileDigest) this.moved.push(summary);
    } else {
      const twin = this.catalogue.twin(document.key, textDigest);
      if (twin)
        this.result.warnings.push(`${file} has the same text as ${twin.file}: what it says counts twice.`);
      this.jobs.push({ document, summary });
    }
    this.catalogue.add(summary);
  }
}

function isCurrent(known: DocumentSummary | undefined, summary: DocumentSummary): boolean {
  return known?.contentDigest === summary.contentDigest && known.extractor === summary.extractor;
}

/**
 * Reads what the paths hold and keeps what each document states, extracted anew where the document or the
 * extractor changed.
 */
export async function loadPaths(
  records: Records,
  extractor: Extractor,
  paths: readonly string[],
  before: Known,
  options: LoadOptions,
): Promise<Loading> {
  const replace = options.mode === "replace";
  const known = new Catalogue(before.documents);
  const reading = new Reading(
    replace ? new Catalogue([]) : new Catalogue(before.documents),
    known,
    extractor.version,
  );
  const faulty = await readAll(reading, paths, { ...before, replace }, extractor.version, options);
  const { jobs, moved, result } = reading;
  if (replace && result.documents.length === 0) {
    throw new UserError(`No document was read from ${paths.join(", ")}, so nothing was replaced.`, {
      remedy: "Give files or a folder that has some, or take documents out with `entente remove`.",
    });
  }

  const movedRecords = await Promise.all(
    moved.map(async (summary) => {
      const record = await records.document(summary.key);
      return record ? [{ ...record, ...summary }] : [];
    }),
  );
  await records.putDocuments(movedRecords.flat());
  const given = new Set(result.documents);
  const failed = await extractAll(
    jobs,
    extractor,
    (batch) => records.putDocuments(batch.map(({ item: { summary }, graph }) => ({ ...summary, graph }))),
    options,
  );
  const gone = before.documents.filter(
    ({ key, path }) => !given.has(key) && (replace || isReread(path, result.files)),
  );
  await records.deleteDocuments(gone.map(({ key }) => key));
  if (replace) await records.deleteGraphs(before.graphs);
  for (const { file } of failed) {
    const job = jobs.find(({ document }) => document.file === file);
    if (!job) continue;
    result.files.delete(withoutRow(job.summary.path ?? ""));
    // What was loaded before stays as it was.
    if (!known.get(job.document.key)) given.delete(job.document.key);
  }
  // Read again next time, so that the fault is told again.
  for (const path of faulty) result.files.delete(path);
  return {
    ...result,
    documents: [...given],
    extracted: jobs.length - failed.length,
    skipped: [...result.skipped, ...failed],
  };
}

/** Whether the file of a document was read now, so that a row which it no longer has is gone. */
function isReread(path: string | undefined, files: FileDigests): boolean {
  return path !== undefined && files.has(withoutRow(path));
}

const withoutRow = (file: string): string => file.replace(/#\d+$/u, "");

function byFile(
  documents: readonly DocumentSummary[],
  extractor: string,
): ReadonlyMap<string, DocumentSummary[]> {
  const files = new Map<string, DocumentSummary[]>();
  for (const document of documents) {
    if (document.path !== undefined && document.extractor === extractor) {
      bucket(files, withoutRow(document.path)).push(document);
    }
  }
  return files;
}

/** Gives the files that had a fault. */
async function readAll(
  reading: Reading,
  paths: readonly string[],
  before: Known & { replace: boolean },
  extractor: string,
  { onProgress, signal }: LoadOptions,
): Promise<ReadonlySet<string>> {
  const { sources } = await listSources(paths);
  const pathOf = new Map(sources.map(({ file, path }) => [file, path]));
  const unchanged = byFile(before.documents, extractor);
  let done = 0;
  const results = readDocuments(paths, {
    ...(signal && { signal }),
    onFile: (item) => onProgress?.({ phase: "read", done: done++, total: sources.length, item }),
    isKnown: (file, fileDigest) => {
      const path = pathOf.get(file) ?? file;
      const here = unchanged.get(path)?.filter((document) => document.fileDigest === fileDigest) ?? [];
      const sameNames = !before.replace || here.every((document) => withoutRow(document.file) === file);
      if (here.length === 0 || before.files.get(path) !== fileDigest || !sameNames) return false;
      for (const document of here) reading.keep(document);
      reading.result.files.set(path, fileDigest);
      return true;
    },
  });
  const faulty = new Set<string>();
  for await (const read of results) {
    const name = "skipped" in read ? read.skipped.file : read.document.file;
    const file = withoutRow(name);
    const path = pathOf.get(file) ?? resolve(file);
    if ("skipped" in read) {
      faulty.add(path);
      reading.result.skipped.push(read.skipped);
      continue;
    }
    const { document, contentDigest, fileDigest } = read;
    reading.result.files.set(path, fileDigest);
    reading.take(document, path + name.slice(file.length), { contentDigest, fileDigest });
  }
  if (sources.length > 0) onProgress?.({ phase: "read", done: sources.length, total: sources.length });
  return faulty;
}
