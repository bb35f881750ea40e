import { describe, expect, test } from "vitest";
import { findDocuments, findNode } from "../../src/cli/find.ts";
import { checkFilters, keepReturned } from "../../src/cli/selection.ts";
import type { GraphJson } from "../../src/graph/types.ts";
import { StoreNode, StorePath, StoreRelationship } from "../../src/stores/values.ts";
import { sample } from "../formats/sample.ts";

const DOCUMENT = "document:news/a.txt";
const idOf = (name: string) => sample.nodes.find(({ attributes }) => attributes.name === name)?.key ?? "";
const node = (name: string) => new StoreNode(idOf(name), [], {});
const tie = (type: string) => {
  const edge = sample.edges.find(({ attributes }) => attributes.type === type);
  return new StoreRelationship(edge?.key ?? "", type, edge?.source ?? "", edge?.target ?? "", {});
};
const keys = ({ nodes, edges }: GraphJson) => ({
  nodes: nodes.map(({ key }) => key).sort(),
  ties: edges
    .filter(({ attributes }) => attributes.type !== "MENTIONS")
    .map(({ attributes }) => attributes.type),
  mentioned: edges
    .filter(({ attributes }) => attributes.type === "MENTIONS")
    .map(({ target }) => target)
    .sort(),
});

describe("what a query returned", () => {
  test("a node comes with the documents that mention it, and no tie", () => {
    const id = idOf("Ana Ruiz");
    expect(keys(keepReturned(sample, [node("Ana Ruiz")]))).toEqual({
      nodes: [DOCUMENT, id],
      ties: [],
      mentioned: [id],
    });
  });

  test("two nodes come without the tie between them", () => {
    expect(keys(keepReturned(sample, [[node("Ana Ruiz"), node("José Peña")]])).ties).toEqual([]);
  });

  test("a tie comes with its ends", () => {
    const ends = [idOf("Peru"), idOf("Agua")].sort();
    expect(keys(keepReturned(sample, [{ list: [tie("FUNDED")] }]))).toEqual({
      nodes: [DOCUMENT, ...ends],
      ties: ["FUNDED"],
      mentioned: ends,
    });
  });

  test("a path comes whole", () => {
    const path = new StorePath([node("José Peña"), node("Ana Ruiz")], [tie("MET_WITH")]);
    expect(keys(keepReturned(sample, [path, null, 1, "x"])).ties).toEqual(["MET_WITH"]);
  });

  test("a mention is kept once", () => {
    const { mentioned } = keys(keepReturned(sample, [tie("MENTIONS"), node("Ana Ruiz")]));
    expect(mentioned).toEqual([...new Set(mentioned)]);
  });

  test("nothing is an empty graph", () => {
    expect(keys(keepReturned(sample, []))).toEqual({ nodes: [], ties: [], mentioned: [] });
  });

  test("numbers alone are no graph", () => {
    expect(() => keepReturned(sample, [1, "a", null, [2]])).toThrow(/no node/);
  });
});

describe("a node", () => {
  test.each(["person:ana-ruiz", "person:ruiz", "Ana Ruiz", "ana ruiz", "the Ana Ruiz’s", "Ruiz"])(
    "is found as %j",
    (wanted) => expect(findNode(sample, wanted)).toBe("person:ana-ruiz"),
  );

  test("that is not there is named", () => expect(() => findNode(sample, "Bob")).toThrow(/Bob/));

  test("of a name that several have is not guessed: their ids are listed", () => {
    const other = {
      key: "organization:peru",
      attributes: { kind: "Organization" as const, name: "Peru", aliases: [], mentions: [] },
    };
    const graph = { ...sample, nodes: [...sample.nodes, other] };
    expect(() => findNode(graph, "Peru")).toThrow(/2 nodes/);
    expect(findNode(graph, "government:peru")).toBe("government:peru");
  });
});

test.each([DOCUMENT, "news/a.txt", "A meeting"])("a document is found as %j", (wanted) =>
  expect(findDocuments(sample, wanted)).toEqual([DOCUMENT]),
);

test("all rows of an export are found by its file", () => {
  const [document] = sample.nodes.filter(({ attributes }) => attributes.kind === "Document");
  if (document?.attributes.kind !== "Document") throw new Error("the sample has no document");
  const row = (number: number) => ({
    key: `document:news.csv#${number}`,
    attributes: { ...document.attributes, file: `news.csv#${number}` },
  });
  const graph = { ...sample, nodes: [row(1), row(2), ...sample.nodes] };
  expect(findDocuments(graph, "news.csv")).toEqual(["document:news.csv#1", "document:news.csv#2"]);
  expect(findDocuments(graph, "news.csv#2")).toEqual(["document:news.csv#2"]);
  expect(() => findDocuments(graph, "news")).toThrow(/No document/);
  expect(() => findDocuments(graph, "A meeting")).toThrow(/3 documents/);
});

test("filters that contradict one another are refused", () => {
  expect(() => checkFilters({ depth: 2 })).toThrow(/how far/);
  expect(() => checkFilters({ from: "2017", to: "2016-11" })).toThrow(/later/);
  expect(() => checkFilters({ from: "2016-11-21", to: "2016" })).not.toThrow();
});
