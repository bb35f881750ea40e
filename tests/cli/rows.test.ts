import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { PRINTERS, distinctNames } from "../../src/cli/rows.ts";
import type { QueryResult } from "../../src/stores/store.ts";
import { StoreNode, StorePath, StoreRelationship, StoreTemporal } from "../../src/stores/values.ts";

const ana = new StoreNode("person:ana", ["Entity", "Person"], { name: "Ana", count: 2 });
const peru = new StoreNode("government:peru", ["Entity", "Government"], { name: "Peru" });
const met = new StoreRelationship("met_with:1", "MET_WITH", "person:ana", "government:peru", { count: 1 });
const result: QueryResult = {
  columns: ["n", "r", "p", "n"],
  rows: [
    [ana, met, new StorePath([ana, peru], [met]), null],
    ["=1+1", 2.5, 9_007_199_254_740_993n, [new StoreTemporal("date", "2016-11-21"), { a: peru }]],
  ],
  truncated: false,
  elapsedMs: 1,
};

const print = (format: keyof typeof PRINTERS, rows = result) => [...PRINTERS[format](rows)].join("");

const ANA = { id: "person:ana", labels: ["Entity", "Person"], properties: { name: "Ana", count: 2 } };
const PERU = { id: "government:peru", labels: ["Entity", "Government"], properties: { name: "Peru" } };
const MET = {
  ...{ id: "met_with:1", type: "MET_WITH", source: "person:ana", target: "government:peru" },
  properties: { count: 1 },
};

test("json is an array of objects keyed by column", () => {
  expect(JSON.parse(print("json"))).toEqual([
    { n: ANA, r: MET, p: { nodes: [ANA, PERU], relationships: [MET] }, n_2: null },
    { n: "=1+1", r: 2.5, p: "9007199254740993", n_2: ["2016-11-21", { a: PERU }] },
  ]);
  expect(print("json", { ...result, rows: [] })).toBe("[]\n");
});

test("csv has JSON for what is no text or number, and nothing that a spreadsheet computes", () => {
  const [head, first, second] = parse(print("csv"), { record_delimiter: "\r\n" });
  expect(head).toEqual(["n", "r", "p", "n_2"]);
  expect(JSON.parse(first?.[0] ?? "")).toEqual(ANA);
  expect(first?.[3]).toBe("");
  expect(second?.slice(0, 3)).toEqual(["'=1+1", "2.5", "9007199254740993"]);
});

test("a table has values as Cypher writes them", () => {
  const table = print("table");
  expect(table).toContain('(:Person {name: "Ana"})');
  expect(table).toContain('(:Person {name: "Ana"})-[:MET_WITH {count: 1}]->(:Government {name: "Peru"})');
  expect(table.split("\n")).toHaveLength(result.rows.length + 3);
});

describe("names of columns as keys", () => {
  test.each([
    [
      ["a", "a", "a"],
      ["a", "a_2", "a_3"],
    ],
    [
      ["a", "a_2", "a"],
      ["a", "a_2", "a_3"],
    ],
    [
      ["a", "a", "a_2"],
      ["a", "a_3", "a_2"],
    ],
    [
      ["__proto__", "a"],
      ["__proto__", "a"],
    ],
  ])("%j → %j", (columns, names) => expect(distinctNames(columns)).toEqual(names));
});
