import { UserError } from "../errors.ts";
import type { DocumentSummary } from "./records.ts";

/** What a name can mean, the nearest first: the first that anything fits decides. */
const MEANINGS: readonly ((document: DocumentSummary, name: string) => boolean)[] = [
  ({ key }, name) => key === name,
  ({ file }, name) => file === name,
  ({ title }, name) => title === name,
  ({ title }, name) => title?.toLowerCase() === name.toLowerCase(),
];

/**
 * The documents that a name means: by key, file or title; all rows of an export by the export's file. Throws
 * where it fits none or several.
 */
export function findDocuments(documents: readonly DocumentSummary[], name: string): DocumentSummary[] {
  for (const fits of MEANINGS) {
    const found = documents.filter((document) => fits(document, name));
    if (found.length === 1) return found;
    if (found.length > 1) {
      throw new UserError(`“${name}” fits ${found.length} documents: ${list(found)}.`, {
        remedy: "Name the one that you mean by its file.",
        exitCode: 2,
      });
    }
  }
  const rows = documents.filter(({ file }) => file.startsWith(`${name}#`));
  if (rows.length > 0) return rows;
  throw new UserError(`No document is called “${name}”.`, {
    remedy: documents.length === 0 ? "The workspace is empty." : `There are ${list(documents)}.`,
    exitCode: 2,
  });
}

const SHOWN = 5;

function list(documents: readonly DocumentSummary[]): string {
  const names = documents.slice(0, SHOWN).map(({ file }) => file);
  const more = documents.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
