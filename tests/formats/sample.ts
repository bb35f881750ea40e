import { documentKey, edgeKey, entityId } from "../../src/graph/ids.ts";
import type { EdgeAttributes, Evidence, GraphJson, Mention } from "../../src/graph/types.ts";

const TEXT = `Foreign minister Ana Ruiz met José Peña in Lima.\nPeru gave $5.8 billion to the "Agua" plan & promised <more>.`;

/** The span of the nth time that the words stand in the text. */
function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the sample`);
  return { start, end: start + words.length };
}

const document = documentKey("news/a.txt");
const mention = (words: string): Mention => ({ document, ...spanOf(words), text: words });

function said(quote: string, from: string, to: string, more: Partial<Evidence> = {}): Evidence {
  const ends = { from: spanOf(from), to: spanOf(to) };
  return {
    document,
    ...spanOf(quote),
    quote,
    ...ends,
    rule: "sample",
    confidence: 0.75,
    status: "stated",
    ...more,
  };
}

const ana = entityId("Person", "Ana Ruiz");
const jose = entityId("Person", "José Peña");
const peru = entityId("Government", "Peru");
const plan = entityId("Program", "Agua");

function edge(source: string, target: string, attributes: EdgeAttributes): GraphJson["edges"][number] {
  return { key: edgeKey(source, target, attributes), source, target, attributes };
}

const mentions = (target: string) => edge(document, target, { type: "MENTIONS", evidence: [] });
const amount = { value: 5_800_000_000, currency: "USD", text: "$5.8 billion" };
const FIRST = "Foreign minister Ana Ruiz met José Peña in Lima.";
const SECOND = `Peru gave $5.8 billion to the "Agua" plan & promised <more>.`;

/** A graph with every kind of attribute that a format must carry, in no particular order. */
export const sample: GraphJson = {
  nodes: [
    {
      key: ana,
      attributes: {
        kind: "Person",
        name: "Ana Ruiz",
        aliases: ["Ruiz", "A. Ruiz, minister"],
        mentions: [mention("Ana Ruiz")],
        formerIds: ["person:ruiz"],
        ...{ merges: [{ ids: ["person:ruiz", "person:ana-ruiz"], rule: "surname", score: 0.9 }] },
      },
    },
    {
      key: document,
      attributes: {
        kind: "Document",
        name: "A meeting",
        aliases: [],
        mentions: [],
        file: "news/a.txt",
        title: "A meeting",
        date: "2016-11-21",
        source: "Reuters",
        url: "https://example.org/a?b=1&c=2",
        text: TEXT,
      },
    },
    {
      key: jose,
      attributes: { kind: "Person", name: "José Peña", aliases: [], mentions: [mention("José Peña")] },
    },
    { key: peru, attributes: { kind: "Government", name: "Peru", aliases: [], mentions: [mention("Peru")] } },
    {
      key: plan,
      attributes: { kind: "Program", name: "Agua", aliases: [], mentions: [mention("Agua")], amount },
    },
    {
      key: entityId("Event", "summit", "2016"),
      attributes: { kind: "Event", name: "summit", aliases: [], mentions: [], date: "2016", place: "Lima" },
    },
  ],
  edges: [
    mentions(ana),
    mentions(jose),
    mentions(peru),
    mentions(plan),
    edge(ana, jose, {
      type: "MET_WITH",
      evidence: [
        said(FIRST, "Ana Ruiz", "José Peña", { trigger: spanOf("met") }),
        said("Ana Ruiz met José Peña", "Ana Ruiz", "José Peña", { confidence: 0.9, status: "planned" }),
      ],
    }),
    edge(ana, peru, {
      type: "HOLDS_OFFICE",
      title: "foreign minister",
      tenure: "former",
      evidence: [said(FIRST, "Ana Ruiz", "Ana Ruiz")],
    }),
    edge(peru, plan, { type: "FUNDED", amount, evidence: [said(SECOND, "Peru", "Agua")] }),
    edge(jose, entityId("Event", "summit", "2016"), { type: "ATTENDED", role: "host", evidence: [] }),
  ],
};

/** The same graph with its nodes, edges and attributes in another order. */
export function shuffled(graph: GraphJson): GraphJson {
  const turn = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).reverse()) as unknown as T;
  return {
    nodes: graph.nodes.toReversed().map(({ key, attributes }) => ({ key, attributes: turn(attributes) })),
    edges: graph.edges
      .toReversed()
      .map(({ key, source, target, attributes }) => ({ key, source, target, attributes: turn(attributes) })),
  };
}
