import { edgeKey } from "../../src/graph/ids.ts";
import type { GraphJson } from "../../src/graph/types.ts";

/** Texts that break a format that does not take care. */
export const HOSTILE = [
  `"'`,
  "\r\n\t x",
  "]]>",
  "<!--&amp;-->",
  "😀 👩‍👩‍👧",
  "\u202Eשלום",
  "\u0000\u0001\u001F\uFFFE\uFFFF",
  "=cmd|' /C calc'!A0",
  "'=1+1",
  "+1",
  "-1",
  "@x",
  "\t=1",
  "＝1",
  "_x0041_x0042_",
  "_x005F_x0000_",
  "[1, 2]",
  "a, 'b', \"c\"",
  " leading and trailing ",
  "\\u0022 \\",
  "\u2028\u2029\u0085\u00A0",
  "\uFEFFbom",
];

/** A graph of two nodes and a tie whose every text is this one. */
export function graphOf(text: string): GraphJson {
  const document = `document:${text}`;
  const person = `person:${text}`;
  const place = `government:${text}`;
  const span = { start: 0, end: text.length };
  const mention = { document, ...span, text };
  const evidence = {
    ...{ document, ...span, quote: text, from: span, to: span },
    ...{ rule: text, confidence: 0.5, status: "stated" as const },
  };
  const office = { type: "HOLDS_OFFICE" as const, title: text, tenure: text, evidence: [evidence] };
  const mentions = { type: "MENTIONS" as const, evidence: [] };
  return {
    nodes: [
      {
        key: document,
        attributes: {
          ...{ kind: "Document", name: text, aliases: [text], mentions: [], file: text, title: text },
          ...{ source: text, url: text, text },
        },
      },
      { key: person, attributes: { kind: "Person", name: text, aliases: [text, ""], mentions: [mention] } },
      { key: place, attributes: { kind: "Government", name: text, aliases: [], mentions: [mention] } },
    ],
    edges: [
      { key: edgeKey(person, place, office), source: person, target: place, attributes: office },
      { key: edgeKey(document, person, mentions), source: document, target: person, attributes: mentions },
    ],
  };
}
