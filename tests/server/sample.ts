import { documentKey, edgeKey } from "../../src/graph/ids.ts";
import type { EdgeAttributes, EntityAttributes, GraphJson } from "../../src/graph/types.ts";
import type { RelationType } from "../../src/ontology/index.ts";

type Node = GraphJson["nodes"][number];
type Edge = GraphJson["edges"][number];

/** Ids that break what is careless with addresses, Cypher, JSON, HTML or prototypes. */
export const HOSTILE_IDS = [
  "person:a/b/../c",
  "person:a?b=c#d&e=100%25",
  "person:%2F%00",
  `person:"x'}) DETACH DELETE n //`,
  "person:<img src=x onerror=alert(1)>",
  "person:Ñandú~日本🙂",
  "person:a b\\c\td",
  "person:__proto__",
];

export const FIRST = documentKey("news/first.txt");
export const SECOND = documentKey("second & last.txt");
const TEXTS = new Map<string, string>();

interface Said {
  document: string;
  from: string;
  to: string;
  quote: string;
}

function evidence({ document, from, to, quote }: Said) {
  const text = TEXTS.get(document) ?? "";
  const start = text.indexOf(quote);
  const within = (words: string) => {
    const at = text.indexOf(words, start);
    return { start: at, end: at + words.length };
  };
  const span = { start, end: start + quote.length };
  return {
    ...{ document, ...span, quote, from: within(from), to: within(to) },
    ...{ rule: "sample", confidence: 0.75, status: "stated" as const },
  };
}

function document(key: string, title: string, date: string, text: string): Node {
  TEXTS.set(key, text);
  const file = key.slice("document:".length);
  const found = { source: "Reuters", url: "https://example.org/" };
  return {
    key,
    attributes: {
      kind: "Document",
      name: title,
      title,
      aliases: [],
      mentions: [],
      file,
      date,
      text,
      ...found,
    },
  };
}

function entity(key: string, attributes: Partial<EntityAttributes> & { name: string }): Node {
  const { name, aliases = [] } = attributes;
  const mentions = [...TEXTS].flatMap(([document, text]) =>
    [name, ...aliases].flatMap((words) => {
      const start = text.indexOf(words);
      return start < 0 ? [] : [{ document, start, end: start + words.length, text: words }];
    }),
  );
  return { key, attributes: { kind: "Person", aliases, mentions, ...attributes } };
}

function tie(
  source: string,
  type: RelationType,
  target: string,
  said: Said[],
  more: Partial<EdgeAttributes> = {},
): Edge {
  const attributes = { type, evidence: said.map(evidence), ...more };
  return { key: edgeKey(source, target, attributes), source, target, attributes };
}

const A = "Łucja Ñáñez met Zhang Wei in Bogotá. Ñáñez met Zhang again. Peru gave $5 million to Cauca Water.";
const B = "Zhang Wei visited Peru. The visit was short.";

const documents = [
  document(FIRST, "Ñáñez meets Zhang", "2024-02-29", A),
  document(SECOND, "A visit", "2024-03-05", B),
];

export const LUCJA = "person:lucja-nanez";
export const ZHANG = "person:zhang-wei";
export const PERU = "government:peru";
export const CAUCA = "program:cauca-water";
export const FORMER = "person:nanez";

const entities = [
  entity(LUCJA, { name: "Łucja Ñáñez", aliases: ["Ñáñez"], formerIds: [FORMER] }),
  entity(ZHANG, { name: "Zhang Wei", aliases: ["Zhang"] }),
  entity(PERU, { name: "Peru", kind: "Government" }),
  entity(CAUCA, {
    name: "Cauca Water",
    kind: "Program",
    amount: { value: 5_000_000, currency: "USD", text: "$5 million" },
  }),
  ...HOSTILE_IDS.map((id, i) => entity(id, { name: `Hostile ${"abcdefgh".charAt(i)}` })),
];

const ties = [
  tie(LUCJA, "MET_WITH", ZHANG, [
    { document: FIRST, from: "Łucja Ñáñez", to: "Zhang Wei", quote: "Łucja Ñáñez met Zhang Wei in Bogotá." },
    { document: FIRST, from: "Ñáñez", to: "Zhang", quote: "Ñáñez met Zhang again." },
  ]),
  tie(ZHANG, "VISITED", PERU, [
    { document: SECOND, from: "Zhang Wei", to: "Peru", quote: "Zhang Wei visited Peru." },
  ]),
  tie(
    PERU,
    "FUNDED",
    CAUCA,
    [{ document: FIRST, from: "Peru", to: "Cauca Water", quote: "Peru gave $5 million to Cauca Water." }],
    { amount: { value: 5_000_000, currency: "USD", text: "$5 million" } },
  ),
  ...HOSTILE_IDS.map((id) => tie(id, "SUPPORTS", ZHANG, [])),
];

const mentioned = entities.flatMap(({ key, attributes }) =>
  [...new Set(attributes.mentions.map(({ document }) => document))].map((from): Edge => {
    const attributes = { type: "MENTIONS" as const, evidence: [] };
    return { key: edgeKey(from, key, attributes), source: from, target: key, attributes };
  }),
);

export const sample: GraphJson = { nodes: [...documents, ...entities], edges: [...ties, ...mentioned] };

export function keyOf(type: RelationType): string {
  return ties.find(({ attributes }) => attributes.type === type)?.key ?? "";
}
