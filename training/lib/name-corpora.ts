import { readFileSync } from "node:fs";
import type { NamedSpan } from "../../src/language/analysis.ts";
import { isDemonym } from "./demonyms.ts";
import { detokenize } from "./align.ts";

type Label = NamedSpan["label"];

/** A sentence with its names as offsets; where `label` is undefined, nobody knows what stands there. */
export interface NameSentence {
  text: string;
  names: { start: number; end: number; label: Label | undefined }[];
}

/** From the corpora's kinds of name to ours; "unknown" for kinds that we do not tell. */
const LABELS: Record<string, Label> = {
  person: "person",
  politician: "person",
  writer: "person",
  musicalartist: "person",
  scientist: "person",
  researcher: "person",
  PER: "person",
  organisation: "organization",
  politicalparty: "organization",
  band: "organization",
  university: "organization",
  ORG: "organization",
  location: "place",
  country: "place",
  LOC: "place",
  misc: "other",
  MISC: "other",
  event: "other",
  election: "other",
  award: "other",
  book: "other",
  album: "other",
  song: "other",
  poem: "other",
  magazine: "other",
  academicjournal: "other",
  conference: "other",
};

/** Tokens one a line with a tag in the last column, an empty line between sentences. */
export function readColumns(path: string): NameSentence[] {
  return readFileSync(path, "utf8")
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const rows = block
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/));
      const tags = rows.map((row) => row.at(-1) ?? "O");
      const spans: { from: number; to: number; kind: string }[] = [];
      tags.forEach((tag, i) => {
        if (tag === "O") return;
        const kind = tag.slice(2);
        const last = spans.at(-1);
        if (last?.to === i && last.kind === kind && tag.startsWith("I-")) last.to = i + 1;
        else spans.push({ from: i, to: i + 1, kind });
      });
      return toSentence(
        rows.map((row) => row[0] ?? ""),
        spans,
      );
    });
}

interface Document {
  sents: string[][];
  vertexSet: { type: string; sent_id: number; pos: [number, number]; name: string }[][];
}

/** Re-DocRED. What it files under MISC is of any kind, persons too. */
export function readDocuments(path: string): NameSentence[] {
  const documents = JSON.parse(readFileSync(path, "utf8")) as Document[];
  return documents.flatMap(({ sents, vertexSet }) =>
    sents.map((tokens, i) => {
      const spans = vertexSet
        .flat()
        .filter(({ type, sent_id }) => sent_id === i && type !== "TIME" && type !== "NUM")
        .map(({ type, pos }) => ({ from: pos[0], to: pos[1], kind: type === "MISC" ? "any" : type }));
      return toSentence(tokens, spans);
    }),
  );
}

function toSentence(
  tokens: readonly string[],
  spans: readonly { from: number; to: number; kind: string }[],
): NameSentence {
  const { text, starts, ends } = detokenize(tokens);
  const names = spans.map(({ from, to, kind }) => {
    const first = to - from > 1 && /^the$/i.test(tokens[from] ?? "") && kind !== "misc" ? from + 1 : from;
    const start = starts[first] ?? 0;
    const end = ends[to - 1] ?? 0;
    const national = isDemonym(text.slice(start, end));
    return { start, end, label: national && LABELS[kind] === "place" ? ("other" as const) : LABELS[kind] };
  });
  return { text, names };
}
