import { fold } from "../clean/fold.ts";
import { SECTIONS } from "../clean/rules.ts";
import { readStamp } from "../stamps.ts";
import { knownOutlet } from "./outlets.ts";

/** No line that tells a source is longer, credits at the end of a caption apart. */
const MAX_LINE = 120;
const HEAD = 8;
const FOOT = 4;

const OF_AGENCY =
  /^(?<name>.+?)(?: (?:staff|newsroom|agency|wire|correspondents?|contributors?|reporters?))*$/iu;

/** The outlet that a whole line names, with sections or a date beside it at most: "Anadolu Agency WORLD". */
function outletOfLine(line: string): string | undefined {
  if (line.length > MAX_LINE) return undefined;
  const words = (readStamp(line)?.rest ?? line).replace(/^[\s(—–-]+|[\s).,|—–-]+$/gu, "").split(/[\s|]+/u);
  while (words.length > 1 && SECTIONS.has(fold(words.at(-1) ?? ""))) {
    if (knownOutlet(words.join(" "))) break;
    words.pop();
  }
  const name = OF_AGENCY.exec(words.join(" "))?.groups?.name;
  return name === undefined ? undefined : knownOutlet(name);
}

const SOURCE_LABEL =
  /^(?:(?:[Ss]ource|SOURCE|[Pp]ublisher|[Vv]ia)\s?:\s*|(?:Originally p|P|p)ublished (?:by|in) )(?<name>\p{Lu}.{1,60})$/u;
const BYLINE = /^by\s.{3,80}?(?:,|\||\/|;| -| –| —| for| of)\s*(?<name>\p{Lu}[^,|/;]{1,50})$/iu;
/** "GUATEMALA CITY (Reuters) -", "WASHINGTON, March 3 (AFP) —", "March 3 (Xinhua) --", "LIMA (AP) The". */
const DATELINE =
  /^(?<head>[\p{L}\p{N}\s,.'’/-]{0,80})\((?<name>[\p{L}\p{N} .&'’/-]{2,40})\)(?:(?<mark>\s*[-–—:_])|\s+\p{Lu})/u;
const REPORTERS = /^\(?(?:additional )?reporting (?:by|and writing by) .*(?:editing|writing) by .*\)?$/iu;

/** Who is credited at the end of a caption: "Credit: Reuters", "REUTERS/A. Photographer", "(AA Photo)". */
const CREDITS = [
  /(?:credit|photo|image|picture|source|courtesy)s?(?: credit| courtesy| by)?\s?[:|]\s*(?:.{1,40}[/,|] ?)?(?<name>\p{Lu}[\p{L} .-]{1,40}?)(?:\/.{1,40})?\)?\.?$/iu,
  /(?:^|[\s(])(?<name>\p{Lu}[\p{Lu} ]{1,12})\/\p{Lu}[\p{L} .'’-]{2,40}\)?\.?$/u,
  /\((?<name>\p{Lu}[\p{L} ]{1,30}?)(?: (?:photo|file photo|image|file))(?:\/.{1,40})?\)\.?$/iu,
  /(?:\/| - )(?<name>\p{Lu}[\p{L} ]{1,20})(?: via (?:getty images|ap|reuters))?\)?\.?$/u,
] as const;

const first = <T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined => {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
};

const named = (line: string, pattern: RegExp): string | undefined => pattern.exec(line)?.groups?.name?.trim();

function fromDateline(line: string): string | undefined {
  const { head = "", name, mark } = DATELINE.exec(line.slice(0, 160))?.groups ?? {};
  if (name === undefined) return undefined;
  const place = head.split(",")[0]?.trim() ?? "";
  const inCapitals = place.length > 2 && /^[\p{Lu}\s.'’/-]+$/u.test(place);
  if (!inCapitals && mark === undefined) return undefined;
  // An outlet that is not known counts where the place before it is in capitals, as only datelines have it.
  const named = inCapitals && /^\p{Lu}.*\p{Ll}/u.test(name) ? name : undefined;
  return knownOutlet(name) ?? named;
}

/** A line names its source after a label, or by itself; what is labelled counts even if it is not known. */
function fromHeadLine(line: string): string | undefined {
  if (line.length > MAX_LINE) return undefined;
  const plain = readStamp(line)?.rest ?? line;
  const label = named(line, SOURCE_LABEL);
  if (label !== undefined && readStamp(label) === undefined) return knownOutlet(label) ?? label;
  const byline = named(plain.replace(/[\s|,-]+$/u, ""), BYLINE);
  return (byline && knownOutlet(byline)) ?? outletOfLine(line);
}

/** Where a text comes from, by what its lines say; the surer signs first. */
export function findSource(lines: readonly string[]): string | undefined {
  const filled = lines.filter(Boolean);
  const head = filled.slice(0, HEAD);
  const foot = filled.slice(-FOOT);
  return (
    first(head, fromHeadLine) ??
    first(head, fromDateline) ??
    first(foot, fromHeadLine) ??
    first(foot, (line) => (line.length < 400 && REPORTERS.test(line) ? "Reuters" : undefined)) ??
    first(head, (line) => first(CREDITS, (credit) => knownOutlet(named(line.slice(-120), credit) ?? "")))
  );
}
