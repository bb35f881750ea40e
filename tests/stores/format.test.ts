import { expect, test } from "vitest";
import { formatValue, toJsonValue } from "../../src/stores/format.ts";
import { StoreNode, StorePath, StoreRelationship, StoreTemporal } from "../../src/stores/values.ts";
import type { StoreValue } from "../../src/stores/values.ts";

const ann = new StoreNode("person:ann", ["Entity", "Person"], {
  id: "person:ann",
  name: 'Ann "A"',
  aliases: ["A"],
});
const bob = new StoreNode("person:bob", ["Person", "Entity"], { name: "Bob" });
const file = new StoreNode("document:a", ["Document"], { name: "A", file: "a.txt", text: "…" });
const nameless = new StoreNode("#1", ["Odd label"], {});
const met = new StoreRelationship("m", "MET_WITH", "person:ann", "person:bob", { count: 3, quotes: ["…"] });
const office = new StoreRelationship("o", "HOLDS_OFFICE", "a", "b", { title: "minister", count: 1 });
const bare = new StoreRelationship("b", "HAS", "a", "b", {});
const day = new StoreTemporal("date", "2016-11-21");

test.each<[string, StoreValue]>([
  ["it's", "it's"],
  ["null", null],
  ["true", true],
  ["-1.5", -1.5],
  ["9007199254740993", 9007199254740993n],
  ["2016-11-21", day],
  ['[1, "a\\n", null, [2016-11-21]]', [1, "a\n", null, [day]]],
  ['{a: 1, `b c`: "x"}', { a: 1, "b c": "x" }],
  ['(:Person {name: "Ann \\"A\\""})', ann],
  ['(:Document {name: "A"})', file],
  ["(:`Odd label`)", nameless],
  ["[:MET_WITH {count: 3}]", met],
  ['[:HOLDS_OFFICE {title: "minister", count: 1}]', office],
  ["[:HAS]", bare],
  [
    '(:Person {name: "Bob"})<-[:MET_WITH {count: 3}]-(:Person {name: "Ann \\"A\\""})',
    new StorePath([bob, ann], [met]),
  ],
  [
    '(:Person {name: "Ann \\"A\\""})-[:MET_WITH {count: 3}]->(:Person {name: "Bob"})',
    new StorePath([ann, bob], [met]),
  ],
])("shows %s", (text, value) => expect(formatValue(value)).toBe(text));

test("JSON keeps nodes, relationships, paths, dates and great numbers apart from maps", () => {
  const value = { n: bob, p: new StorePath([ann, bob], [met]), l: [day, 2n ** 60n], m: { k: null } };
  const encoded = JSON.parse(JSON.stringify(toJsonValue(value))) as Record<string, unknown>;
  expect(encoded.n).toEqual({
    "@node": { id: "person:bob", labels: ["Person", "Entity"], properties: { name: "Bob" } },
  });
  expect(encoded.p).toMatchObject({
    "@path": {
      nodes: [{ "@node": { id: "person:ann" } }, { "@node": { id: "person:bob" } }],
      relationships: [
        { "@relationship": { id: "m", type: "MET_WITH", source: "person:ann", target: "person:bob" } },
      ],
    },
  });
  expect(encoded.l).toEqual([
    { "@temporal": { type: "date", iso: "2016-11-21" } },
    { "@integer": "1152921504606846976" },
  ]);
  expect(encoded.m).toEqual({ k: null });
});
