import { isElement, isText, parsePage } from "./dom.ts";
import type { DomNode } from "./dom.ts";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const LEFT_OUT = new Set(
  "audio button canvas embed head iframe input math noscript object script select style svg template textarea video".split(
    " ",
  ),
);

const TAG =
  /<\/?(?:p|div|br|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|table|img|figure|blockquote|html|body)(?:\s[^<>]*)?\/?>/iu;
const ENTITY = /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/iu;
const BLOCK_TAG = /<(?:p|div|br|li|h[1-6]|blockquote)[\s>/]/iu;

/** Whether a text of an export is a page's source: it has tags, or characters written as entities. */
export function looksLikeHtml(text: string): boolean {
  return TAG.test(text) || ENTITY.test(text);
}

/** The text of a piece of a page's source; its line breaks count where no tags make paragraphs. */
export async function htmlToText(html: string): Promise<string> {
  const { body } = await parsePage(html);
  return body === null ? "" : blockText(body, !BLOCK_TAG.test(html));
}

/** The text below a node: blocks apart by empty lines, `<br>` as a line break, scripts and controls left out. */
export function blockText(root: DomNode, keepLines = false): string {
  const parts: string[] = [];
  const visit = (node: DomNode): void => {
    if (isText(node)) {
      const text = node.textContent ?? "";
      parts.push(keepLines ? text : text.replace(/\s+/gu, " "));
      return;
    }
    const name = isElement(node) ? node.localName.toLowerCase() : "";
    if (LEFT_OUT.has(name)) return;
    if (name === "br") parts.push("\n");
    const block = BLOCKS.has(name);
    if (block) parts.push("\n\n");
    for (const child of node.childNodes) visit(child);
    if (block) parts.push("\n\n");
  };
  visit(root);
  return parts.join("");
}
