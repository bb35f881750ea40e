import { dirname, sep } from "node:path";
import type { SourceFile } from "./sources.ts";

/** By UTF-16 units: the same on every machine, whatever its language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As a path stands in a Document: forward slashes, accents composed. */
export const plainFile = (path: string): string => path.replaceAll(sep, "/").normalize("NFC");

/**
 * Each file once and under a name of its own, sorted by it, whatever the order in which paths were given: a file
 * reached from two paths has the longer name, and where two files would share one, parent folders are put before.
 */
export function nameFiles(found: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map<string, SourceFile>();
  for (const source of found) {
    const file = plainFile(source.file);
    const before = byPath.get(source.path);
    if (!before || file.length > before.file.length) byPath.set(source.path, { ...source, file });
  }
  let sources = [...byPath.values()].sort((a, b) => compare(a.path, b.path));
  for (;;) {
    const shared = sharedNames(sources);
    if (shared.size === 0) return sources.sort((a, b) => compare(a.file, b.file));
    const lengthened = sources.map((source) => (shared.has(source.file) ? withParent(source) : source));
    // Names that differ in their composition of accents alone stay the same however long.
    const stuck = lengthened.every(({ file }, i) => file === sources[i]?.file);
    sources = stuck ? numbered(lengthened) : lengthened;
  }
}

function sharedNames(sources: readonly SourceFile[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { file } of sources) (seen.has(file) ? shared : seen).add(file);
  return shared;
}

function withParent(source: SourceFile): SourceFile {
  const path = plainFile(source.path);
  const above = path.slice(0, -source.file.length - 1);
  if (!path.endsWith(`/${source.file}`) || above === "" || dirname(above) === above) return source;
  return { ...source, file: path.slice(above.lastIndexOf("/") + 1) };
}

function numbered(sources: readonly SourceFile[]): SourceFile[] {
  const counts = new Map<string, number>();
  return sources.map((source) => {
    const count = (counts.get(source.file) ?? 0) + 1;
    counts.set(source.file, count);
    return count === 1 ? source : { ...source, file: `${source.file}~${count}` };
  });
}
