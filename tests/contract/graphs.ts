import fc from "fast-check";
import { canonical } from "../../src/graph/canonical.ts";
import type { GraphJson, NodeAttributes } from "../../src/graph/types.ts";
import { ENTITY_KINDS, RELATION_TYPES } from "../../src/ontology/index.ts";
import type { EdgeType, EntityKind } from "../../src/ontology/index.ts";

type Node = GraphJson["nodes"][number];
type Edge = GraphJson["edges"][number];

export function document(key: string, text: string, more: Partial<NodeAttributes> = {}): Node {
  const file = key.replace("document:", "");
  return {
    key,
    attributes: {
      kind: "Document",
      name: file,
      aliases: [],
      mentions: [],
      file,
      text,
      ...more,
    },
  };
}

export function entity(
  key: string,
  kind: EntityKind,
  name: string,
  more: Partial<NodeAttributes> = {},
): Node {
  return { key, attributes: { kind, name, aliases: [], mentions: [], ...more } as NodeAttributes };
}

export function edge(
  key: string,
  type: EdgeType,
  source: string,
  target: string,
  documents: string[] = [],
): Edge {
  const evidence = documents.map((key, i) => ({
    document: key,
    start: i,
    end: i + 12,
    quote: "Ann met Bob.",
    from: { start: i, end: i + 3 },
    to: { start: i + 8, end: i + 11 },
    rule: "verb",
    confidence: 0.5 + i / 10,
    status: i === 0 ? ("planned" as const) : ("stated" as const),
  }));
  return { key, source, target, attributes: { type, evidence } };
}

/** Two people who met, twice, and the documents that say so. */
export const MEETING: GraphJson = canonical({
  nodes: [
    document("document:a.txt", "Ann met Bob.", {
      date: "2020-05-01",
      title: "A meeting",
      source: "Reuters",
    }),
    document("document:b.txt", "Ann met Bob.", { date: "2019-12-31" }),
    entity("person:ann", "Person", "Ann", {
      aliases: ["Annie"],
      mentions: [{ document: "document:a.txt", start: 0, end: 3, text: "Ann" }],
      formerIds: ["person:annie"],
    }),
    entity("person:bob", "Person", "Bob"),
    entity("event:talks", "Event", "Talks", { date: "2020-05", place: "Bern" }),
    entity("program:aid", "Program", "Aid", {
      amount: { value: 5_800_000_000, currency: "USD", text: "$5.8 billion" },
    }),
  ],
  edges: [
    edge("met_with:1", "MET_WITH", "person:ann", "person:bob", ["document:a.txt", "document:b.txt"]),
    edge("attended:1", "ATTENDED", "person:ann", "event:talks", ["document:a.txt"]),
    edge("mentions:1", "MENTIONS", "document:a.txt", "person:ann"),
    edge("mentions:2", "MENTIONS", "document:a.txt", "person:bob"),
  ],
});

export function insertion(graph: Pick<GraphJson, "nodes" | "edges">) {
  return { upsert: { nodes: graph.nodes, edges: graph.edges }, removeNodes: [], removeEdges: [] };
}

/** Nodes in a ring, each joined to some others. */
export function ring(nodes: number, edges: number): GraphJson {
  const key = (i: number) => `person:p${i % nodes}`;
  return canonical({
    nodes: Array.from({ length: nodes }, (_, i) => entity(key(i), "Person", `P ${i}`)),
    edges: Array.from({ length: edges }, (_, i) =>
      edge(`met_with:${i}`, "MET_WITH", key(i * 7), key(i * 13 + 5 + Math.floor(i / nodes))),
    ),
  });
}

/** What tries to get out of a string, a query, a JSON text, a label. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "'; MATCH (n) DETACH DELETE n; //",
    "`) DETACH DELETE n //",
    "\\u0027 OR true",
    '"}, n.x = {"',
    "$id",
    "\u0000",
    "\u2028\uFEFF",
    "{{name}}",
    "__proto__",
    "2016-11-21",
    "true",
    "1e3",
    "𝔘\u0301",
    "<script>alert(1)</script>",
  ),
);
/** Texts may be cut in the middle of a character; keys may not. */
const text = fc.oneof(hostile, fc.constantFrom("half \ud83d", "\udc00 half"));
const key = fc.tuple(fc.constantFrom("x:", "person:", "'", "`"), hostile).map(([a, b]) => a + b);
const offset = fc.nat(1_000_000);
const span = fc.record({ start: offset, end: offset });
const amount = fc.record({
  value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  currency: text,
  text,
});
const json = fc.jsonValue({ maxDepth: 2 });

function nodes(keys: string[], documents: string[]): fc.Arbitrary<Node[]> {
  const mention = fc.record({
    document: fc.constantFrom(...documents, "document:gone"),
    start: offset,
    end: offset,
    text,
  });
  const common = {
    name: text,
    aliases: fc.array(text, { maxLength: 3 }),
    mentions: fc.array(mention, { maxLength: 3 }),
  };
  const optional = { date: text, title: text, source: text, url: text, place: text, amount, extra: json };
  const entities = keys.map((key) =>
    fc
      .record(
        {
          kind: fc.constantFrom(...ENTITY_KINDS),
          ...common,
          ...optional,
          formerIds: fc.array(text, { maxLength: 2 }),
        },
        { requiredKeys: ["kind", "name", "aliases", "mentions"] },
      )
      .map((attributes) => ({ key, attributes: attributes })),
  );
  const files = documents.map((key) =>
    fc
      .record(
        { kind: fc.constant("Document"), ...common, ...optional, file: text, text },
        { requiredKeys: ["kind", "name", "aliases", "mentions", "file", "text"] },
      )
      .map((attributes) => ({ key, attributes: attributes })),
  );
  return fc.tuple(...entities, ...files);
}

function edges(entities: string[], documents: string[]): fc.Arbitrary<Edge[]> {
  const evidence = fc.record(
    {
      document: fc.constantFrom(...documents),
      start: offset,
      end: offset,
      quote: text,
      from: span,
      to: span,
      trigger: span,
      rule: text,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
      status: fc.constantFrom("stated", "planned", "promised"),
      extra: json,
    },
    { requiredKeys: ["document", "start", "end", "quote", "from", "to", "rule", "confidence", "status"] },
  );
  const one = fc
    .tuple(
      key,
      fc.constantFrom<EdgeType[]>(...RELATION_TYPES, "MENTIONS"),
      fc.constantFrom(...entities),
      fc.constantFrom(...entities),
      fc.constantFrom(...documents),
      fc.record(
        {
          evidence: fc.array(evidence, { maxLength: 3 }),
          title: text,
          tenure: text,
          role: text,
          amount,
          extra: json,
        },
        { requiredKeys: ["evidence"] },
      ),
    )
    .map(([key, type, source, target, document, rest]) => ({
      key,
      source: type === "MENTIONS" ? document : source,
      target,
      attributes: { ...rest, type },
    }));
  return fc.uniqueArray(one, { maxLength: 12, selector: (edge) => edge.key });
}

/** Any graph, with hostile texts in every place; as JSON would carry it. */
export const anyGraph: fc.Arbitrary<GraphJson> = fc
  .tuple(
    fc.uniqueArray(key, { minLength: 1, maxLength: 6 }),
    fc.uniqueArray(hostile, { minLength: 1, maxLength: 3 }),
  )
  .chain(([entities, names]) => {
    const documents = names.map((name) => `document:${name}`);
    return fc.tuple(nodes(entities, documents), edges(entities, documents));
  })
  .map(([nodes, edges]) => JSON.parse(JSON.stringify(canonical({ nodes, edges }))) as GraphJson);
