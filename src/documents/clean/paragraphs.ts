import { isBoilerplate } from "./boilerplate.ts";
import { seam } from "./join.ts";
import { afterLastSentence, countWords, endsSentence } from "./shape.ts";

/** How much of a paragraph's end is looked at, in characters: enough for one sentence. */
const TAIL = 400;
/** How many lines ahead the end of an open sentence may lie. */
const AHEAD = 6;

/** The paragraphs of a text whose blanks are normal: one a line, except where a line break parts a sentence. */
export function splitParagraphs(text: string): string[] {
  const blocks = splitBlocks(text);
  const width = wrapWidth(blocks);
  return blocks.flatMap((lines) => joinLines(lines, width));
}

function splitBlocks(text: string): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  for (const line of text.split("\n")) {
    if (line !== "") block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function firstWordLength(line: string): number {
  const space = line.indexOf(" ");
  return space === -1 ? line.length : space;
}

const wraps = (line: string, next: string, width: number): boolean =>
  line.length <= width && line.length + 1 + firstWordLength(next) > width;

/** The width in characters at which all lines of the text were broken; 0 where they were not. */
function wrapWidth(blocks: readonly string[][]): number {
  const broken = blocks.filter((lines) => lines.length > 1);
  const width = broken.reduce(
    (longest, lines) => lines.reduce((max, { length }) => Math.max(max, length), longest),
    0,
  );
  if (width < 40 || width > 120) return 0;
  let breaks = 0;
  let fitting = 0;
  for (const lines of broken) {
    breaks += lines.length - 1;
    for (let i = 1; i < lines.length; i++) if (wraps(lines[i - 1] ?? "", lines[i] ?? "", width)) fitting++;
  }
  return breaks >= 3 && fitting / breaks >= 0.7 ? width : 0;
}

/** A paragraph in the making. Its pieces are kept apart, since looking at a joined string would copy it each time. */
interface Open {
  pieces: string[];
  /** Its last `TAIL` characters. */
  tail: string;
}

function joinLines(lines: readonly string[], width: number): string[] {
  const paragraphs: Open[] = [];
  const known: boolean[] = [];
  const isText = (i: number): boolean => !(known[i] ??= isBoilerplate(lines[i] ?? ""));
  for (const [i, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (open && goesOn(open, lines, i, width) && isText(i - 1) && isText(i)) {
      const last = open.pieces.pop() ?? "";
      const { left, blank } = seam(last, line);
      open.pieces.push(left, blank + line);
      open.tail = (open.tail.slice(0, open.tail.length - last.length + left.length) + blank + line).slice(
        -TAIL,
      );
    } else {
      paragraphs.push({ pieces: [line], tail: line.slice(-TAIL) });
    }
  }
  return paragraphs.map(({ pieces }) => pieces.join(""));
}

const LIST_ITEM = /^(?:[-–—•*·▪◦]\s|\(?\p{N}{1,3}[.)]\s|https?:|www\.|@|\S+@\S+\.)/u;
const BYLINE = /^by \p{Lu}/u;
const ABBREVIATION =
  /(?:(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Maj|Capt|Sen|Rep|Gov|Rev|Hon|Amb|St)|\p{Lu}\.\p{Lu}|vs|No|approx)\.$/u;
/** No line ends on one of these unless its sentence goes on. "In" and "on" may end a headline. */
const UNFINISHED =
  /(?:[,–—“‘«([]|\s-|(?<![\p{L}\p{N}])(?:of|the|and|an?|or|with|from|for|between|into|that|which|who|whose|its|their|his|her|our|Mr|Mrs|Ms|Dr))$/iu;
const CREDIT = /[/:|]|^(?:photo|image|picture|credit|source|courtesy|file)(?!\p{L})/iu;

/** Whether the line at index i goes on with the sentence that the paragraph so far leaves open. */
function goesOn({ pieces, tail }: Open, lines: readonly string[], i: number, width: number): boolean {
  const before = lines[i - 1] ?? "";
  const line = lines[i] ?? "";
  if (LIST_ITEM.test(line)) return false;
  if (width > 0 && wraps(before, line, width)) return true;
  const lower = /^["'“‘(]?\p{Ll}/u.test(line) && !BYLINE.test(line);
  if (endsSentence(tail))
    return ABBREVIATION.test(tail.slice(-12)) && (lower || /(?:\p{Ll}|No)\.$/u.test(tail));
  if (UNFINISHED.test(tail.slice(-24))) return true;
  if (lower || /^[,;)\]”»]/u.test(line)) return !/^\p{Ll}/u.test(pieces[0] ?? "");
  const open = afterLastSentence(tail);
  return open !== undefined && countWords(open) >= 2 && !CREDIT.test(open) && ends(lines.slice(i, i + AHEAD));
}

/** One of the lines brings a sentence to its end. */
function ends(lines: readonly string[]): boolean {
  return lines.some((line) => endsSentence(line) || afterLastSentence(line.slice(0, TAIL)) !== undefined);
}
