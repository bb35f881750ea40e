import { docx } from "./docx.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { jsonLines } from "./json-lines.ts";
import { markdown } from "./markdown.ts";
import { pdf } from "./pdf.ts";
import { plainText } from "./plain-text.ts";
import { table } from "./table.ts";

/** To read another kind of file, add it here. */
const FORMATS: readonly Format[] = [plainText, markdown, html, pdf, docx, jsonLines, table];

const byExtension = new Map(
  FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format])),
);

/** The format of a file by its extension (lower case, with the dot); undefined where it is not read. */
export function formatOf(extension: string): Format | undefined {
  return byExtension.get(extension);
}

export const EXTENSIONS: readonly string[] = [...byExtension.keys()];
