import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { canonical } from "../../src/graph/canonical.ts";
import { edgeKey } from "../../src/graph/ids.ts";
import { fromJson, toJson } from "../../src/graph/json.ts";
import { splitByDocument } from "../../src/graph/split.ts";
import { selectSubgraph } from "../../src/graph/subgraph.ts";
import type { GraphJson } from "../../src/graph/types.ts";
import { validateGraph } from "../../src/graph/validate.ts";
import { resolve } from "../../src/resolution/index.ts";
import { statement } from "./statement.ts";

/** Ann – Bo – Cy – Di in a chain, Ann and Bo in two documents, Di in a government. */
const chain = resolve([
  {
    graph: statement(
      "a.txt",
      ["Person: Ann Smith", "Person: Bo Chen"],
      [{ from: "Ann Smith", type: "MET_WITH", to: "Bo Chen" }],
      { date: "2016-11-21" },
    ),
  },
  {
    graph: statement(
      "b.txt",
      ["Person: Ann Smith", "Person: Bo Chen", "Person: Cy Young", "Person: Di Fox", "Government: Mexico"],
      [
        { from: "Ann Smith", type: "MET_WITH", to: "Bo Chen" },
        { from: "Bo Chen", type: "SUPPORTS", to: "Cy Young" },
        { from: "Cy Young", type: "ACCUSED", to: "Di Fox" },
        { from: "Di Fox", type: "HOLDS_OFFICE", to: "Mexico", title: "minister" },
      ],
      { date: "2017-02" },
    ),
  },
]);

function shape({ nodes, edges }: GraphJson) {
  return {
    nodes: nodes.map(({ attributes }) => attributes.name),
    ties: edges.flatMap(({ attributes }) => (attributes.type === "MENTIONS" ? [] : [attributes.type])).sort(),
  };
}

describe("graph JSON", () => {
  test("is the same bytes whatever order nodes, edges and attributes came in", () => {
    const shuffled = {
      nodes: [...chain.nodes].reverse().map(({ key, attributes }) => ({
        attributes: Object.fromEntries(Object.entries(attributes).reverse()) as unknown as typeof attributes,
        key,
      })),
      edges: [...chain.edges].reverse(),
    };
    expect(JSON.stringify(canonical(shuffled))).toBe(JSON.stringify(chain));
    expect(JSON.stringify(toJson(fromJson(shuffled)))).toBe(JSON.stringify(chain));
  });
});

describe("validation", () => {
  const faulty = (change: (graph: GraphJson) => void): (() => GraphJson) => {
    const graph = structuredClone(chain);
    change(graph);
    return () => validateGraph(graph, "g.json");
  };
  const met = (graph: GraphJson) => {
    const edge = graph.edges.find(({ attributes }) => attributes.type === "MET_WITH");
    const [evidence] = edge?.attributes.evidence ?? [];
    if (!edge || !evidence) throw new Error("nobody met");
    return { edge, evidence };
  };

  test("takes what was exported", () => {
    expect(canonical(validateGraph(JSON.parse(JSON.stringify(chain))))).toEqual(chain);
  });

  test.each<[string, (graph: GraphJson) => void, RegExp]>([
    [
      "an unknown kind",
      (g) => Object.assign(g.nodes[2]?.attributes ?? {}, { kind: "Planet" }),
      /nodes\[2\]\.attributes/,
    ],
    ["an unknown type", (g) => Object.assign(met(g).edge.attributes, { type: "LIKES" }), /attributes\.type/],
    [
      "no aliases",
      (g) => Object.assign(g.nodes[2]?.attributes ?? {}, { aliases: undefined }),
      /nodes\[2\]\.attributes\.aliases/,
    ],
    [
      "a kind at the wrong end",
      (g) => Object.assign(met(g).edge.attributes, { type: "LOCATED_IN" }),
      /LOCATED_IN from a Person to a Person/,
    ],
    [
      "a missing end",
      (g) => void (met(g).edge.target = "person:nobody"),
      /leads to person:nobody, which is no node/,
    ],
    ["a key twice", (g) => g.nodes.push(...g.nodes.slice(-1)), /two nodes have the key/],
    [
      "words that are elsewhere",
      (g) => void (met(g).evidence.start += 1),
      /says "Ann Smith MET_WITH Bo Chen\.", but document:a\.txt has "nn Smith/,
    ],
    [
      "a mention outside the quote",
      (g) => void (met(g).evidence.from = { start: 0, end: 3 }),
      /"from" \(0 to 3\) outside the quote/,
    ],
    [
      "a document that is not there",
      (g) => void (met(g).evidence.document = "document:z.txt"),
      /is no Document of the graph/,
    ],
    [
      "a document's key that is none",
      (g) => {
        for (const node of g.nodes) node.key = node.key.replace("document:a", "a");
      },
      /begin with "document:"/,
    ],
    ["undirected edges", (g) => void (met(g).edge.undirected = true), /must be directed/],
  ])("names %s", (_, change, message) => {
    expect(faulty(change)).toThrow(UserError);
    expect(faulty(change)).toThrow(message);
    expect(faulty(change)).toThrow(/^g\.json is not a graph/);
  });

  test("names a few faults and counts the rest", () => {
    const all = faulty((graph) => {
      for (const edge of graph.edges) edge.target = "person:nobody";
    });
    expect(all).toThrow(/; and \d+ more\.$/);
  });

  test.each([null, 7, "text", [[]], {}])("refuses %j", (value) => {
    expect(() => validateGraph(value)).toThrow(UserError);
  });
});

describe("splitting by document", () => {
  test("gives each document what it alone states, and nothing else", () => {
    const { documents, rest } = splitByDocument(chain);
    expect(rest).toBeUndefined();
    expect(documents.map(({ key }) => key)).toEqual(["document:a.txt", "document:b.txt"]);
    const [a] = documents;
    expect(a && shape(a.graph)).toEqual({ nodes: ["a.txt", "Ann Smith", "Bo Chen"], ties: ["MET_WITH"] });
    for (const { key, graph } of documents) {
      expect(() => validateGraph(graph)).not.toThrow();
      const spoken = [
        ...graph.nodes.flatMap(({ attributes }) => attributes.mentions),
        ...graph.edges.flatMap(({ attributes }) => attributes.evidence),
      ];
      expect(new Set(spoken.map(({ document }) => document))).toEqual(new Set([key]));
    }
  });

  test("keeps apart what no document states", () => {
    const eve = { kind: "Person" as const, name: "Eve Hall", aliases: [], mentions: [] };
    const tie = { type: "SUPPORTS" as const, evidence: [] };
    const { rest } = splitByDocument({
      nodes: [...chain.nodes, { key: "person:eve-hall", attributes: eve }],
      edges: [
        ...chain.edges,
        {
          key: edgeKey("person:ann-smith", "person:bo-chen", tie),
          source: "person:ann-smith",
          target: "person:bo-chen",
          attributes: tie,
        },
      ],
    });
    expect(rest && shape(rest)).toEqual({ nodes: ["Ann Smith", "Bo Chen", "Eve Hall"], ties: ["SUPPORTS"] });
    expect(rest?.nodes.every(({ attributes }) => attributes.mentions.length === 0)).toBe(true);
  });
});

describe("a part of a graph", () => {
  const DOCUMENTS = ["a.txt", "b.txt"];
  const select = (selection: Parameters<typeof selectSubgraph>[1]) => {
    const part = selectSubgraph(chain, selection);
    expect(() => validateGraph(part)).not.toThrow();
    return shape(part);
  };

  test("without a selection is the whole", () => {
    expect(selectSubgraph(chain, {})).toEqual(chain);
  });

  test("by kind has the ties between them and the documents that mention them", () => {
    expect(select({ kinds: ["Person"] }).ties).toEqual(["ACCUSED", "MET_WITH", "SUPPORTS"]);
    expect(select({ kinds: ["Government"] })).toEqual({ nodes: ["b.txt", "Mexico"], ties: [] });
  });

  test("by type has the ends of these ties alone", () => {
    expect(select({ types: ["ACCUSED"] })).toEqual({
      nodes: ["b.txt", "Cy Young", "Di Fox"],
      ties: ["ACCUSED"],
    });
  });

  test("by document or date has only what these state", () => {
    const a = { nodes: ["a.txt", "Ann Smith", "Bo Chen"], ties: ["MET_WITH"] };
    expect(select({ documents: ["document:a.txt"] })).toEqual(a);
    expect(select({ to: "2016" })).toEqual(a);
    expect(select({ from: "2016-11-21", to: "2016-11-21" })).toEqual(a);
    expect(select({ from: "2017" }).nodes).not.toContain("a.txt");
    const met = selectSubgraph(chain, { to: "2016" }).edges.find(
      ({ attributes }) => attributes.type === "MET_WITH",
    );
    expect(met?.attributes.evidence).toHaveLength(1);
  });

  test.each([
    [0, ["Bo Chen"]],
    [1, ["Ann Smith", "Bo Chen", "Cy Young"]],
    [2, ["Ann Smith", "Bo Chen", "Cy Young", "Di Fox"]],
  ])("around a node goes %i ties far, never by way of a document", (depth, names) => {
    expect(select({ around: { ids: ["person:bo-chen"], depth } }).nodes).toEqual([...DOCUMENTS, ...names]);
  });

  test("is found by a former id too, and not by an unknown one", () => {
    const graph = resolve([
      { graph: statement("a.txt", ["Person: Trump"]) },
      { graph: statement("b.txt", ["Person: Donald Trump"]) },
    ]);
    const part = selectSubgraph(graph, { around: { ids: ["person:trump"], depth: 1 } });
    expect(shape(part).nodes).toContain("Donald Trump");
    expect(() => selectSubgraph(graph, { around: { ids: ["person:eve"], depth: 1 } })).toThrow(UserError);
  });
});
