import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Upos } from "../../src/language/analysis.ts";
import { covering, tokensOf } from "./align.ts";

/** A sentence of the treebank in our tokens. */
export interface TreebankSentence {
  document: string;
  words: string[];
  tags: Upos[];
  /** Index of the head of each word, -1 for the root. */
  heads: number[];
  relations: string[];
}

/** Genres whose texts may not be used freely. */
const RESTRICTED = /GUM_(?:whow|fiction|reddit)_/;

export function readTreebank(folder: string): TreebankSentence[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".conllu") && !RESTRICTED.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split(/\n\s*\n/)
        .flatMap((block) => readSentence(file.replace(".conllu", ""), block) ?? []),
    );
}

function readSentence(document: string, block: string): TreebankSentence | undefined {
  const text = /^# text = (.*)$/m.exec(block)?.[1];
  if (text === undefined) return undefined;
  const rows = block
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([id = ""]) => /^\d+$/.test(id));
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const [, form = ""] of rows) {
    const found = text.indexOf(form, at);
    if (found < 0) return undefined;
    starts.push(found);
    at = found + form.length;
    ends.push(at);
  }
  const ours = tokensOf(text);
  const covers = covering(ours, starts, ends);
  if (covers.some((covered) => covered.length === 0)) return undefined;
  // The word among those covered whose head lies outside stands for our token.
  const lead = covers.map(
    (covered) => covered.find((i) => !covered.includes(headOf(rows, i))) ?? covered[0] ?? 0,
  );
  const owner = new Map<number, number>();
  covers.forEach((covered, i) => covered.forEach((row) => owner.set(row, owner.get(row) ?? i)));
  const heads = lead.map((row, i) => {
    const head = headOf(rows, row);
    // The second part of what the treebank keeps whole hangs on the first.
    if (owner.get(row) !== i) return owner.get(row) ?? -1;
    return head < 0 ? -1 : (owner.get(head) ?? -1);
  });
  return {
    document,
    words: ours.map((token) => token.text),
    tags: lead.map((row) => tagOf(rows[row] ?? [])),
    heads,
    relations: lead.map((row, i) => (owner.get(row) === i ? (rows[row]?.[7] ?? "dep") : "flat")),
  };
}

/** Words inside names count as parts of the name ("United" in "United States"), whatever they are alone. */
const tagOf = ([, , , upos = "X", xpos = ""]: string[]): Upos =>
  xpos.startsWith("NNP") && upos !== "NUM" ? "PROPN" : (upos as Upos);

const headOf = (rows: string[][], row: number): number => Number(rows[row]?.[6] ?? 0) - 1;

/** Every tenth document is held out. */
export function splitTreebank(sentences: readonly TreebankSentence[]): {
  train: TreebankSentence[];
  held: TreebankSentence[];
} {
  const documents = [...new Set(sentences.map((sentence) => sentence.document))];
  const held = new Set(documents.filter((_, i) => i % 10 === 5));
  return {
    train: sentences.filter((sentence) => !held.has(sentence.document)),
    held: sentences.filter((sentence) => held.has(sentence.document)),
  };
}
