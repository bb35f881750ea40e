import { dropCrawlPrefix } from "../stamps.ts";
import { dropBoilerplate } from "./boilerplate.ts";
import { splitParagraphs } from "./paragraphs.ts";
import { dropRepeats } from "./repeats.ts";
import { normaliseSpaces } from "./spaces.ts";

/**
 * A text as it was found → its paragraphs, each of one line, without navigation, adverts and the like, each once.
 * Linear in its length, and a second time it changes nothing.
 */
export function cleanParagraphs(text: string): string[] {
  const lines = normaliseSpaces(text).split("\n").map(dropCrawlPrefix).join("\n");
  const paragraphs = splitParagraphs(lines).map(dropCrawlPrefix).filter(Boolean);
  return dropBoilerplate(dropRepeats(paragraphs));
}

/** How paragraphs stand in a Document's text. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.join("\n\n");
}
