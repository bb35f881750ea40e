import fc from "fast-check";
import { expect, test } from "vitest";
import { changesTo, inventoryOf } from "../../src/stores/changes.ts";
import { isWellFormed } from "../../src/stores/canonical.ts";
import { decodeEdge, decodeNode, encodeEdge, encodeNode, labelsOf } from "../../src/stores/codec.ts";
import { MEETING, anyGraph, edge, entity } from "../contract/graphs.ts";

test("what is encoded is decoded, for any graph", () => {
  fc.assert(
    fc.property(anyGraph, ({ nodes, edges }) => {
      for (const node of nodes) {
        const { kind, properties } = encodeNode(node);
        expect(decodeNode(labelsOf(kind), properties)).toEqual(node);
      }
      for (const edge of edges) {
        const { type, source, target, properties } = encodeEdge(edge, () => "2020-01-01");
        expect(decodeEdge(type, source, target, properties)).toEqual(edge);
      }
    }),
  );
});

test("a store is given nothing that UTF-8 cannot hold", () => {
  fc.assert(
    fc.property(anyGraph, ({ nodes, edges }) => {
      const stored = [...nodes.map(encodeNode), ...edges.map((one) => encodeEdge(one, () => undefined))];
      for (const { properties } of stored) {
        for (const text of Object.values(properties).flat())
          if (typeof text === "string") expect(isWellFormed(text)).toBe(true);
      }
    }),
  );
});

test("what is said once is stored once", () => {
  const { properties } = encodeEdge(edge("e", "MET_WITH", "a", "b", ["document:x"]), () => undefined);
  expect(properties.json).not.toContain("Ann met Bob.");
  const document = MEETING.nodes.find(({ attributes }) => attributes.kind === "Document");
  if (document === undefined) throw new Error("There is no document.");
  expect(encodeNode(document).properties.json).not.toContain("Ann met Bob.");
});

test("a revision does not depend on the order of attributes, and tells all else apart", () => {
  const { key, attributes } = entity("person:a", "Person", "A", { place: "x", date: "y" });
  const turned = Object.fromEntries(Object.entries(attributes).reverse()) as unknown as typeof attributes;
  const revision = (node: Parameters<typeof encodeNode>[0]) => encodeNode(node).properties.revision;
  expect(revision({ key, attributes: turned })).toBe(revision({ key, attributes }));
  expect(revision({ key, attributes: { ...attributes, aliases: ["B"] } })).not.toBe(
    revision({ key, attributes }),
  );
});

test("what another program put there is read as well as can be, or passed over", () => {
  expect(decodeNode(["Entity", "Person"], { id: "p", name: "P" })?.attributes).toEqual({
    kind: "Person",
    name: "P",
    aliases: [],
    mentions: [],
  });
  expect(decodeNode(["Movie"], { id: "m" })).toBeUndefined();
  expect(decodeNode(["Entity", "Person"], {})).toBeUndefined();
  expect(decodeEdge("MET_WITH", "a", "b", { id: "e" })?.attributes).toEqual({
    type: "MET_WITH",
    evidence: [],
  });
  expect(decodeEdge("KNOWS", "a", "b", { id: "e" })).toBeUndefined();
});

test("changes are what differs, and nothing else", () => {
  const [first, ...others] = MEETING.nodes;
  if (first === undefined) throw new Error("There is no node.");
  const held = inventoryOf(MEETING);
  const renamed = { key: first.key, attributes: { ...first.attributes, name: "Renamed" } };
  const changes = changesTo({ nodes: [renamed, ...others.slice(1)], edges: [] }, held);
  expect(changes.upsert.nodes).toEqual([renamed]);
  expect(changes.removeNodes).toEqual([others[0]?.key]);
  expect(changes.removeEdges).toHaveLength(MEETING.edges.length);
});
