import { Unreadable } from "../unreadable.ts";
import type { Draft, Problem } from "./format.ts";
import { looksLikeHtml } from "./html-text.ts";

/** A row of an export: its fields by their names in the file. */
export type Row = Readonly<Record<string, unknown>>;

export interface NumberedRow {
  /** Data row, counted from 1. */
  row: number;
  fields: Row;
}

type Column = "text" | "title" | "date" | "source" | "url";

/** Usual names of columns, as `plainColumn` gives them; the better ones first. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  text: [
    ...[
      "text",
      "fulltext",
      "maintext",
      "articletext",
      "body",
      "bodytext",
      "articlebody",
      "plaintext",
      "content",
    ],
    ...[
      "articlecontent",
      "contenttext",
      "contents",
      "article",
      "story",
      "storytext",
      "newstext",
      "news",
      "document",
    ],
    ...["description", "summary", "abstract", "snippet"],
  ],
  title: ["title", "headline", "articletitle", "newstitle", "heading", "headlinemain", "subject", "name"],
  date: [
    ...["date", "published", "publishdate", "publisheddate", "publishedat", "publishedon", "datepublish"],
    ...[
      "datepublished",
      "publicationdate",
      "publicationtime",
      "pubdate",
      "articledate",
      "newsdate",
      "dateposted",
    ],
    ...[
      "posted",
      "postedat",
      "datetime",
      "timestamp",
      "time",
      "seendate",
      "createdat",
      "created",
      "datecreated",
    ],
  ],
  source: [
    ...[
      "source",
      "publisher",
      "outlet",
      "newspaper",
      "publication",
      "sourcename",
      "outletname",
      "sitename",
      "site",
    ],
    ...["medianame", "media", "agency", "journal", "provider", "sourcedomain", "domain", "website"],
  ],
  url: [
    ...["url", "link", "articleurl", "articlelink", "weburl", "sourceurl", "canonicalurl", "canonicallink"],
    ...["permalink", "webpage", "href", "uri"],
  ],
};

const plainColumn = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/gu, "");

const MAX_NAMED = 12;

/** Rows → drafts. Throws Unreadable where no column holds text. */
export async function readRows(rows: readonly NumberedRow[]): Promise<(Draft | Problem)[]> {
  const columns = [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))];
  const pick = (column: Column): string[] => namesOf(column, columns);
  const texts = pick("text");
  if (rows.length > 0 && texts.length === 0) {
    const named = columns.slice(0, MAX_NAMED).join(", ") + (columns.length > MAX_NAMED ? ", …" : "");
    throw new Unreadable(`has no column for the text (its columns: ${named || "none"})`, {
      remedy: 'Call the column that holds the articles "text".',
    });
  }
  const [title, date, source, url] = [pick("title"), pick("date"), pick("source"), pick("url")];
  const results: (Draft | Problem)[] = [];
  for (const { row, fields } of rows) {
    const text = await plainValue(firstValue(fields, texts));
    if (text === "") {
      results.push({ row, reason: "has no text" });
      continue;
    }
    results.push({
      row,
      text,
      title: await plainValue(firstValue(fields, title)),
      date: firstValue(fields, date),
      source: firstValue(fields, source),
      url: firstValue(fields, url),
    });
  }
  return results;
}

function namesOf(column: Column, columns: readonly string[]): string[] {
  return NAMES[column].flatMap((name) => columns.filter((candidate) => plainColumn(candidate) === name));
}

function firstValue(fields: Row, columns: readonly string[]): string {
  for (const column of columns) {
    const value = valueText(fields[column]).trim();
    if (value !== "") return value;
  }
  return "";
}

/** Exports nest: a list of paragraphs, a source with its name, a date inside of an object. */
function valueText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join("\n\n");
  if (typeof value !== "object" || value === null) return "";
  const inner = value as Readonly<Record<string, unknown>>;
  return valueText(inner.name ?? inner.title ?? inner.text ?? inner.$date ?? inner.domain);
}

async function plainValue(value: string): Promise<string> {
  if (!looksLikeHtml(value)) return value;
  const { htmlToText } = await import("./html-text.ts");
  return (await htmlToText(value)).trim();
}
