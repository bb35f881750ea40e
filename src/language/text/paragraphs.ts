import type { Span } from "../../graph/types.ts";

const BREAK = /\r\n|[\n\r\u2028\u2029\v\f]/g;
const BLANK = /^\s*$/;
const BULLET = /^\s*(?:[-–—*•·▪◦‣]|\d{1,3}[.)])\s/;
/** A line that runs on: the next starts with a small letter, or this one ends in a comma or an opening mark. */
const STARTS_SMALL = /^\s*["“‘'(]?\p{Ll}/u;
const RUNS_ON = /[,“‘([]\s*$/;

/** Of all line breaks in a block, the share that must run on for the block to count as wrapped text. */
const WRAPPED_SHARE = 0.2;

interface Line extends Span {
  text: string;
}

/**
 * The stretches of text that no sentence crosses. A line break separates two, except in a block of wrapped lines
 * (hard line ends, or links put on lines of their own), where only the end of the block does.
 */
export function splitParagraphs(text: string): Span[] {
  return blocksOf(linesOf(text)).flatMap((block) =>
    isWrapped(block) ? joinLines(block) : block.map(({ start, end }) => ({ start, end })),
  );
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const add = (end: number): void => {
    lines.push({ start, end, text: text.slice(start, end) });
  };
  for (const match of text.matchAll(BREAK)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}

/** Runs of lines that are not blank. */
function blocksOf(lines: Line[]): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of lines) {
    if (!BLANK.test(line.text)) block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function runsOn(line: Line, next: Line): boolean {
  return !BULLET.test(next.text) && (STARTS_SMALL.test(next.text) || RUNS_ON.test(line.text));
}

function isWrapped(block: Line[]): boolean {
  const running = block.slice(1).filter((next, i) => runsOn(block[i] ?? next, next)).length;
  return running > 0 && running >= WRAPPED_SHARE * (block.length - 1);
}

/** The lines of a wrapped block put together; a bullet starts anew. */
function joinLines(block: Line[]): Span[] {
  const spans: Span[] = [];
  for (const line of block) {
    const last = spans.at(-1);
    if (last && !BULLET.test(line.text)) last.end = line.end;
    else spans.push({ start: line.start, end: line.end });
  }
  return spans;
}
