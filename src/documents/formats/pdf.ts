import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { fold } from "../clean/fold.ts";
import { Unreadable } from "../unreadable.ts";
import type { Format } from "./format.ts";
import { pagesToText } from "./pdf-layout.ts";
import type { PdfLine } from "./pdf-layout.ts";

export const pdf: Format = {
  name: "PDF",
  extensions: [".pdf"],
  async read(bytes) {
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const library = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    const task = getDocument({
      data: new Uint8Array(bytes),
      // Needed to read texts in Chinese, Japanese and Korean.
      cMapUrl: join(library, "cmaps/"),
      cMapPacked: true,
      standardFontDataUrl: join(library, "standard_fonts/"),
      disableFontFace: true,
      isEvalSupported: false,
      verbosity: 0,
    });
    try {
      const document = await task.promise;
      const text = pagesToText(await readPages(document));
      if (!/\p{L}/u.test(text)) {
        throw new Unreadable("is a scan without text", {
          remedy: "Run text recognition (OCR) on it first.",
        });
      }
      return [{ text, title: await statedTitle(document, text) }];
    } catch (cause) {
      throw explain(cause);
    } finally {
      await task.destroy();
    }
  },
};

function explain(cause: unknown): Unreadable {
  if (cause instanceof Unreadable) return cause;
  if (cause instanceof Error && cause.name === "PasswordException") {
    return new Unreadable("is locked by a password", { cause, remedy: "Save it without the password." });
  }
  return new Unreadable("is a broken PDF", { cause, remedy: "Open it and print it to a new PDF." });
}

async function readPages(document: PDFDocumentProxy): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(readLines(items.flatMap((item) => ("str" in item ? [toLine(item)] : []))));
    page.cleanup();
  }
  return pages;
}

interface Piece extends PdfLine {
  /** Runs up or down the margin. */
  turned: boolean;
  last: boolean;
}

function toLine(item: {
  str: string;
  transform: unknown[];
  width: number;
  height: number;
  hasEOL: boolean;
}): Piece {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number);
  const size = item.height || Math.hypot(a, b);
  return {
    text: item.str,
    x,
    y,
    width: item.width,
    size,
    turned: Math.abs(b) > Math.abs(a),
    last: item.hasEOL,
  };
}

function readLines(pieces: readonly Piece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let ended = true;
  for (const { turned, last, ...piece } of pieces) {
    const line = lines.at(-1);
    if (!turned && piece.text !== "") {
      if (line && !ended && Math.abs(line.y - piece.y) <= line.size * 0.6) append(line, piece);
      else lines.push({ ...piece });
      ended = false;
    }
    ended ||= last;
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/gu, " ").trim() }))
    .filter(({ text }) => text !== "");
}

function append(line: PdfLine, piece: PdfLine): void {
  const apart = piece.x - (line.x + line.width) > 0.2 * line.size;
  line.text += apart && !line.text.endsWith(" ") ? ` ${piece.text}` : piece.text;
  line.width = piece.x + piece.width - line.x;
  // The blanks between words have no height of their own.
  if (piece.text.trim() !== "") line.size = Math.max(line.size, piece.size);
}

/** The title in the file's properties, where it stands in the text too: often it is that of a template. */
async function statedTitle(document: PDFDocumentProxy, text: string): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  const title = "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "";
  return title.length >= 8 && fold(text.slice(0, 3000)).includes(fold(title)) ? title : undefined;
}
