import { documentKey } from "../graph/ids.ts";
import { readStatedDate } from "./calendar.ts";
import { fold } from "./clean/fold.ts";
import { cleanParagraphs, joinParagraphs } from "./clean/index.ts";
import { normaliseSpaces } from "./clean/spaces.ts";
import type { Document } from "./document.ts";
import type { Draft } from "./formats/format.ts";
import { readMetadata } from "./metadata/index.ts";
import { Unreadable } from "./unreadable.ts";

/** Among so many paragraphs the title is looked for, before it is put above the text. */
const HEAD = 4;
const MAX_FIELD = 500;

/** A draft → the document: its text cleaned, what the file states completed by what the text says. */
export function makeDocument(file: string, draft: Draft): Document {
  const stated = oneLine(draft.title);
  const body = cleanParagraphs(draft.text);
  if (body.length === 0)
    throw new Unreadable(draft.text.trim() === "" ? "is empty" : "has no text of its own");
  const paragraphs = stated === undefined ? body : withTitle(stated, body);
  const found = readMetadata(draft.text, body);
  const url = oneLine(draft.url);
  const title = stated ?? found.title;
  const date = readStatedDate(draft.date ?? "") ?? found.date;
  const source = oneLine(draft.source) ?? found.source ?? hostOf(url);
  return {
    key: documentKey(file),
    file,
    text: joinParagraphs(paragraphs),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
  };
}

function oneLine(value: string | undefined): string | undefined {
  const line = normaliseSpaces(value ?? "")
    .replaceAll("\n", " ")
    .trim()
    .slice(0, MAX_FIELD);
  return line === "" ? undefined : line;
}

/** A headline states facts as any line does, so it stands in the text, once, whatever kind of file it came from. */
function withTitle(title: string, paragraphs: readonly string[]): string[] {
  const key = fold(title);
  const present = paragraphs.slice(0, HEAD).some((paragraph) => fold(paragraph) === key);
  return present ? [...paragraphs] : [title, ...paragraphs];
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./u, "") || undefined;
}
