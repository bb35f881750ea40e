import { UserError } from "../errors.ts";
import type { Skipped } from "../documents/document.ts";
import type { GraphJson } from "../graph/types.ts";
import type { LoadReport } from "../workspace/workspace.ts";
import type { Messages } from "./messages.ts";

/** "1 node", "1,000 nodes". */
export function counted(value: number, what: string): string {
  return `${value.toLocaleString("en-US")} ${what}${value === 1 ? "" : "s"}`;
}

/** Names each file that was passed over, and says why. */
export function reportSkipped(messages: Messages, skipped: readonly Skipped[]): void {
  for (const { file, reason, remedy } of skipped) {
    messages.say(`Passed over: ${file} ${reason}.${remedy === undefined ? "" : ` ${remedy}`}`);
  }
}

/** Tells what a load of documents passed over and warns of. Throws where it gave nothing at all. */
export function reportLoad(messages: Messages, { documents, skipped, warnings }: LoadReport): void {
  reportSkipped(messages, skipped);
  for (const warning of warnings) messages.say(warning);
  if (documents.length === 0) throw nothingRead(skipped.length);
}

export function nothingRead(skipped: number): UserError {
  return new UserError("No document was read.", {
    remedy:
      skipped > 0
        ? "Each file was passed over, for the reason given above."
        : "Give files, or a folder that has some: .txt, .md, .html, .pdf, .docx, .jsonl or .csv.",
  });
}

/** "5 documents (2 read anew); the workspace holds 5 documents, 61 nodes and 95 ties." */
export function describeLoad({ documents, extracted, counts }: LoadReport): string {
  const anew = extracted === documents.length ? "" : ` (${extracted} read anew)`;
  return `${counted(documents.length, "document")}${anew}; the workspace holds ${describeCounts(counts)}.`;
}

/** What was written, and where unless it was stdout. */
export function describeWritten({ nodes, edges }: GraphJson, files: readonly string[]): string {
  const entities = nodes.filter(({ attributes }) => attributes.kind !== "Document").length;
  const ties = edges.filter(({ attributes }) => attributes.type !== "MENTIONS").length;
  const where = files.length > 0 ? ` to ${files.join(" and ")}` : "";
  return `Wrote ${counted(entities, "node")} and ${counted(ties, "tie")}${where}.`;
}

export function describeCounts({ documents, nodes, edges }: LoadReport["counts"]): string {
  return `${counted(documents, "document")}, ${counted(nodes, "node")} and ${counted(edges, "tie")}`;
}
