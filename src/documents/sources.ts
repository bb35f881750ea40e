import { realpath, readdir, stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { UserError } from "../errors.ts";
import type { Skipped } from "./document.ts";
import { describeFault } from "./faults.ts";
import { formatOf } from "./formats/index.ts";
import { compare, nameFiles, plainFile } from "./names.ts";
import { unreadKind, NOT_DOCUMENTS } from "./unread.ts";

/** A file that can be read. */
export interface SourceFile {
  /** Absolute. */
  path: string;
  /** Relative to the folder given, as in a Document, without the row. */
  file: string;
  /** In bytes. */
  size: number;
  /** Last change, in milliseconds since 1970. */
  modified: number;
}

export interface Listing {
  /** Sorted by `file`. */
  sources: SourceFile[];
  skipped: Skipped[];
}

interface Walk {
  found: SourceFile[];
  skipped: Skipped[];
  /** Real paths of files and folders: each is taken once, so links that lead back end. */
  seen: Set<string>;
  /** Links, followed after everything else, so that what they lead to keeps its own name. */
  links: { path: string; file: string }[];
  /** Extensions of files that are no documents, and how many. */
  others: Map<string, number>;
}

/**
 * The files that `readDocuments` would read, without opening them. Hidden ones and node_modules are left out.
 * Throws a UserError where a path does not exist.
 */
export async function listSources(paths: readonly string[]): Promise<Listing> {
  const found: SourceFile[] = [];
  const skipped: Skipped[] = [];
  for (const given of paths) {
    const path = resolve(given);
    const info = await stat(path).catch((error: unknown) => {
      throw new UserError(`${given} ${describeFault(error)}.`, { remedy: "Check the path.", cause: error });
    });
    if (info.isDirectory()) {
      await walkAll(path, { found, skipped, seen: new Set(), links: [], others: new Map() });
    } else if (info.isFile() && formatOf(extensionOf(path))) {
      found.push({ path, file: basename(path), size: info.size, modified: info.mtimeMs });
    } else {
      skipped.push({ file: plainFile(basename(path)), ...unreadKind(extensionOf(path)) });
    }
  }
  return { sources: nameFiles(found), skipped: skipped.sort((a, b) => compare(a.file, b.file)) };
}

const extensionOf = (path: string): string => extname(path).toLowerCase();

async function walkAll(folder: string, walk: Walk): Promise<void> {
  walk.seen.add(await realpath(folder));
  await walkFolder(folder, "", walk);
  for (let link = walk.links.shift(); link; link = walk.links.shift())
    await visit(link.path, link.file, walk);
  if (walk.others.size > 0) walk.skipped.push(summary(folder, walk.others));
}

async function walkFolder(path: string, prefix: string, walk: Walk): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    walk.skipped.push({ file: prefix || `${basename(path)}/`, reason: describeFault(error) });
    return [];
  });
  const shown = entries.filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
  for (const entry of shown.sort((a, b) => compare(a.name, b.name))) {
    const inside = { path: join(path, entry.name), file: plainFile(prefix + entry.name) };
    if (entry.isSymbolicLink()) walk.links.push(inside);
    else await visit(inside.path, inside.file, walk);
  }
}

async function visit(path: string, file: string, walk: Walk): Promise<void> {
  const info = await stat(path).catch((error: unknown) => {
    walk.skipped.push({ file, reason: describeFault(error) });
    return undefined;
  });
  if (!info) return;
  const real = await realpath(path);
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  if (info.isDirectory()) await walkFolder(path, `${file}/`, walk);
  else if (info.isFile()) take({ path, file, size: info.size, modified: info.mtimeMs }, walk);
}

function take(source: SourceFile, walk: Walk): void {
  const extension = extensionOf(source.path);
  if (formatOf(extension)) walk.found.push(source);
  else if (NOT_DOCUMENTS.has(extension)) walk.others.set(extension, (walk.others.get(extension) ?? 0) + 1);
  else walk.skipped.push({ file: source.file, ...unreadKind(extension) });
}

function summary(folder: string, others: ReadonlyMap<string, number>): Skipped {
  const total = [...others.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...others].sort(([a, m], [b, n]) => n - m || compare(a, b));
  const named = kinds.map(([extension, count]) => `${count} ${extension}`).join(", ");
  const what = total === 1 ? "file that is no document" : "files that are no documents";
  return { file: `${basename(folder)}/`, reason: `holds ${total} ${what} (${named})` };
}
