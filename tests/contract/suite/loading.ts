import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { canonical } from "../../../src/graph/canonical.ts";
import { changesTo, inventoryOf } from "../../../src/stores/changes.ts";
import { openStore } from "../../../src/stores/open.ts";
import { MEETING, anyGraph, document, edge, entity, insertion } from "../graphs.ts";
import { withStore } from "./subject.ts";
import type { Subject } from "./subject.ts";

export function loading(subject: Subject): void {
  describe("loading", () => {
    test("gives back what was loaded", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        expect(await store.read()).toEqual(MEETING);
      }));

    test("gives back any graph, whatever its texts hold", () =>
      withStore(subject, async (store) => {
        await fc.assert(
          fc.asyncProperty(anyGraph, async (graph) => {
            await store.apply(changesTo(graph, await store.inventory()));
            expect(await store.read()).toEqual(graph);
            expect(await store.inventory()).toEqual(inventoryOf(graph));
          }),
          { numRuns: subject.engine === "embedded" ? 60 : 25, endOnFailure: true },
        );
      }));

    test("twice is once", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const before = await store.inventory();
        await store.apply(insertion(MEETING));
        expect(await store.read()).toEqual(MEETING);
        expect(await store.inventory()).toEqual(before);
      }));

    test("replaces nodes and edges whole", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const bare = [
          document("document:a.txt", "Other text."),
          entity("person:ann", "Person", "Ann B."),
          entity("program:aid", "Program", "Aid"),
        ];
        const met = edge("met_with:1", "MET_WITH", "person:ann", "person:bob", ["document:b.txt"]);
        await store.apply(insertion({ nodes: bare, edges: [met] }));
        const kept = MEETING.nodes.filter(({ key }) => !bare.some((node) => node.key === key));
        const edges = MEETING.edges.filter(({ key }) => key !== met.key);
        expect(await store.read()).toEqual(canonical({ nodes: [...bare, ...kept], edges: [...edges, met] }));
      }));

    test("a node that is of another kind now keeps its edges", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const bob = entity("person:bob", "Organization", "Bob Inc.");
        await store.apply(insertion({ nodes: [bob], edges: [] }));
        const { rows } = await store.query(
          "MATCH (:Person)-[:MET_WITH]->(b:Organization) WHERE NOT b:Person RETURN b.name",
        );
        expect(rows).toEqual([["Bob Inc."]]);
        expect((await store.read()).edges).toEqual(MEETING.edges);
      }));

    test("an edge that joins others now, or is of another type, moves", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const moved = [
          edge("met_with:1", "MET_WITH", "person:bob", "person:ann"),
          edge("attended:1", "SUPPORTS", "person:ann", "event:talks"),
        ];
        await store.apply(insertion({ nodes: [], edges: moved }));
        const mentions = MEETING.edges.filter(({ attributes }) => attributes.type === "MENTIONS");
        expect((await store.read()).edges).toEqual(
          canonical({ nodes: [], edges: [...moved, ...mentions] }).edges,
        );
      }));

    test("takes away nodes with their edges, and edges alone", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        await store.apply({
          upsert: { nodes: [], edges: [] },
          removeNodes: ["person:bob", "person:nobody"],
          removeEdges: ["attended:1", "none"],
        });
        const { nodes, edges } = await store.read();
        expect(nodes.map(({ key }) => key)).not.toContain("person:bob");
        expect(nodes).toHaveLength(MEETING.nodes.length - 1);
        expect(edges.map(({ key }) => key)).toEqual(["mentions:1"]);
      }));

    test("changes that take a store to a graph and back leave nothing behind", () =>
      withStore(subject, async (store) => {
        await store.apply(changesTo(MEETING, await store.inventory()));
        expect(changesTo(MEETING, await store.inventory())).toEqual(insertion({ nodes: [], edges: [] }));
        await store.apply(changesTo({ nodes: [], edges: [] }, await store.inventory()));
        expect(await store.read()).toEqual(canonical({ nodes: [], edges: [] }));
        expect((await store.query("MATCH (n) RETURN n")).rows).toEqual([]);
      }));

    test("reports progress up to the whole", () =>
      withStore(subject, async (store) => {
        const seen: [number, number][] = [];
        await store.apply(insertion(MEETING), { onProgress: (done, total) => seen.push([done, total]) });
        const total = MEETING.nodes.length + MEETING.edges.length;
        expect(seen.at(-1)).toEqual([total, total]);
        expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
      }));

    test("is still there after the store was closed", async () => {
      const location = await subject.fresh();
      const first = await openStore(location);
      await first.apply(insertion(MEETING));
      await first.close();
      const second = await openStore(location);
      try {
        expect(await second.read()).toEqual(MEETING);
      } finally {
        await second.close();
      }
    });

    describe("refuses, and writes nothing of,", () => {
      const person = entity("person:new", "Person", "New");
      const cases: [string, Parameters<typeof insertion>[0]][] = [
        ["a kind that does not exist", { nodes: [person, entity("x", "Spy`) //" as never, "X")], edges: [] }],
        [
          "a type that does not exist",
          { nodes: [person], edges: [edge("e", "KNOWS]->() //" as never, "person:new", "person:new")] },
        ],
        [
          "an edge without an end",
          { nodes: [person], edges: [edge("e", "MET_WITH", "person:new", "person:no")] },
        ],
        [
          "an edge that leaves a document",
          {
            nodes: [person, document("document:n", "")],
            edges: [edge("e", "MET_WITH", "document:n", "person:new")],
          },
        ],
        ["an empty key", { nodes: [person, entity("", "Person", "X")], edges: [] }],
        ["half a character in a key", { nodes: [person, entity("x\ud800", "Person", "X")], edges: [] }],
        ["a key without end", { nodes: [person, entity("x".repeat(5_000), "Person", "X")], edges: [] }],
      ];
      test.each(cases)("%s", (_, graph) =>
        withStore(subject, async (store) => {
          await expect(store.apply(insertion(graph))).rejects.toThrow(UserError);
          expect((await store.read()).nodes).toEqual([]);
        }),
      );
    });
  });
}
