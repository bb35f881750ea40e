import { fold } from "../clean/fold.ts";
import { decodeText } from "../decode.ts";
import { parsePage } from "./dom.ts";
import type { DomDocument, DomNode } from "./dom.ts";
import type { Format } from "./format.ts";
import { readPageMetadata } from "./html-metadata.ts";
import { blockText } from "./html-text.ts";

export const html: Format = {
  name: "HTML",
  extensions: [".html", ".htm", ".xhtml"],
  async read(bytes) {
    const source = decodeText(bytes, declaredEncoding(bytes));
    const document = await parsePage(source);
    const metadata = readPageMetadata(document);
    const captions = readCaptions(document);
    const main = (await mainText(document)) ?? wholeText(await parsePage(source));
    return [{ ...metadata, text: withCaptions(main, captions) }];
  },
};

/** Below this many characters the library has missed the text. */
const MIN_MAIN = 140;
/** Above this many elements it would take minutes. */
const MAX_ELEMENTS = 150_000;

function declaredEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 4096).toString("latin1");
  return /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]{2,30})/iu.exec(head)?.[1];
}

/** The article's text; the document is used up. */
async function mainText(document: DomDocument): Promise<string | undefined> {
  if ([...document.querySelectorAll("*")].length > MAX_ELEMENTS) return undefined;
  const { Readability } = await import("@mozilla/readability");
  const article = new Readability(document, { serializer: (node) => node as DomNode }).parse();
  const text = article?.content ? blockText(article.content) : "";
  return text.trim().length < MIN_MAIN ? undefined : text;
}

const AROUND =
  "nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo], [hidden]";

function wholeText(document: DomDocument): string {
  const { body } = document;
  if (body === null) return "";
  for (const element of [...body.querySelectorAll(AROUND)]) {
    // An article may have a header of its own, with its title.
    if (element.closest("article, main") === null) element.remove();
  }
  return blockText(body);
}

/** Captions of the article's photos: they are text, and stand outside of what is taken for the main text. */
function readCaptions(document: DomDocument): string[] {
  const scope = document.querySelector("article, main, [role=main]") ?? document.body;
  return [...(scope?.querySelectorAll("figcaption") ?? [])]
    .filter((caption) => caption.closest("aside, nav, footer, article article") === null)
    .map((caption) => blockText(caption).replace(/\s+/gu, " ").trim())
    .filter((caption) => caption.split(" ").length >= 4);
}

function withCaptions(main: string, captions: readonly string[]): string {
  const present = fold(main).replace(/\s+/gu, " ");
  const missing = captions.filter((caption) => !present.includes(fold(caption)));
  return [...new Set(missing), main].join("\n\n");
}
