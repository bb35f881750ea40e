import { posix } from "node:path";

/**
 * Names of files to write documents to: `STEM` of `STEM.txt`, `STEM-row` for a row of an export. Where stems
 * clash, the later ones in the order given get the next number: `STEM-2`.
 *
 * @param files paths of documents: `sub/a.txt`, `sub/news.csv#12`
 */
export function documentFileNames(files: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const [path = file, row] = file.split(/#(?=[^#/]*$)/);
    const stem = safe(posix.parse(path).name + (row === undefined ? "" : `-${row}`));
    let name = stem;
    // Some file systems take A and a for the same.
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${stem}-${i}`;
    taken.add(name.toLowerCase());
    return `${name}${extension}`;
  });
}

/** Without what some file system refuses. */
function safe(stem: string): string {
  return stem.replace(/[<>:"/\\|?*\p{Cc}]/gu, "_") || "_";
}
