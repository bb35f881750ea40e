import { findDates, isFull, isoDate } from "../calendar.ts";
import type { CalendarDate } from "../calendar.ts";
import { crawlDate, readStamp } from "../stamps.ts";
import type { Stamp } from "../stamps.ts";
import { looksLikeCaption } from "./caption.ts";

const HEAD = 12;
const FOOT = 3;

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const FILE_PHOTO = /(?<!\p{L})(?:file|archive|undated)(?: photo| picture| image| handout|\)|:)/iu;

function captionDate(line: string): string | undefined {
  if (!looksLikeCaption(line) || FILE_PHOTO.test(line)) return undefined;
  const date = findDates(line).filter(isFull).at(-1);
  return date && isoDate(date);
}

/** A first line that starts with its date: "Friday, March 23, 2007 WASHINGTON - The senator said". */
function leadingDate(line: string): string | undefined {
  const head =
    /^(?<head>(?:\p{L}{3,9},? )?[^.]{6,24}?\d{4})\s+[\p{Lu}\s.,]{3,40}(?:[-–—:]|\p{Lu}\p{Ll})/u.exec(
      line.slice(0, 100),
    );
  const date = findDates(head?.groups?.head ?? "").find(isFull);
  return date && isoDate(date);
}

/** "WASHINGTON, March 3 (Reuters) —", "BEIJING, Nov. 21, 2016 (Xinhua) --", "KABUL - May 3, 2011:". */
const DATELINE = /^(?<head>\p{Lu}[\p{Lu}\s.,'’/-]{2,60}[,–—(-]\s*[^()]{3,24})(?:\(|[-–—:/]|\)|$)/u;

function datelineDate(line: string): CalendarDate | undefined {
  const head = DATELINE.exec(line.slice(0, 120))?.groups?.head;
  return head === undefined ? undefined : findDates(head).at(-1);
}

/** A stamp on a line of its own, or beside a byline or another short remark set apart from it. */
function isOfLine(line: string, stamp: Stamp): boolean {
  if (!hasWords(stamp.rest)) return true;
  if (stamp.rest.length > 70 || line.endsWith(".")) return false;
  return stamp.labelled || /^by\s/iu.test(line) || /\s[|•·–—/-]\s/u.test(line);
}

/**
 * When a text came out, by what its lines say: an ISO date. A line that says "published" before one that is only
 * a date, these before a dateline, and as the last resort the latest date of a photo's caption. Dates in sentences
 * say nothing of it.
 */
export function findDate(lines: readonly string[]): string | undefined {
  const filled = lines.filter(Boolean);
  const crawled = filled[0] === undefined ? undefined : crawlDate(filled[0]);
  if (crawled !== undefined) return crawled;

  const edges = filled.length <= HEAD + FOOT ? filled : [...filled.slice(0, HEAD), ...filled.slice(-FOOT)];
  const stamps = edges.flatMap((line) => {
    const stamp = readStamp(line);
    return stamp !== undefined && isOfLine(line, stamp) ? [stamp] : [];
  });
  const stamp =
    stamps.find(({ labelled, updated }) => labelled && !updated) ??
    stamps.find(({ labelled }) => !labelled) ??
    stamps[0];
  if (stamp) return stamp.date;

  const leading = leadingDate(filled[0] ?? "");
  if (leading !== undefined) return leading;

  const captions = filled.flatMap((line) => captionDate(line) ?? []).sort();
  const dateline = edges.flatMap((line) => datelineDate(line) ?? [])[0];
  if (dateline)
    return isFull(dateline) ? isoDate(dateline) : (nearYear(dateline, captions) ?? captions.at(-1));
  return captions.at(-1);
}

/** A dateline without a year has that of a caption from the two months before it. */
function nearYear(dateline: CalendarDate, captions: readonly string[]): string | undefined {
  const near = captions.flatMap((caption) => {
    const year = Number(caption.slice(0, 4));
    return [year, year + 1].flatMap((candidate) => {
      const iso = isoDate({ ...dateline, year: candidate });
      const days = iso === undefined ? -1 : (Date.parse(iso) - Date.parse(caption)) / 86_400_000;
      return iso !== undefined && days >= -1 && days <= 62 ? [iso] : [];
    });
  });
  return near.sort()[0];
}
