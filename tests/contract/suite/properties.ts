import { describe, expect, test } from "vitest";
import { StoreNode, StoreRelationship } from "../../../src/stores/values.ts";
import { MEETING, document, edge, insertion } from "../graphs.ts";
import { column, withStore } from "./subject.ts";
import type { Subject } from "./subject.ts";

/** What analysts ask for in plain Cypher. */
export function properties(subject: Subject): void {
  describe("properties", () => {
    test("of an entity", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const [ann] = await column(store, "MATCH (n:Person {name: 'Ann'}) RETURN n");
        expect(ann).toBeInstanceOf(StoreNode);
        expect(ann).toMatchObject({
          id: "person:ann",
          properties: {
            id: "person:ann",
            kind: "Person",
            aliases: ["Annie"],
            documents: ["document:a.txt"],
            mentionCount: 1,
            formerIds: ["person:annie"],
          },
        });
        expect([...(ann as StoreNode).labels].sort()).toEqual(["Entity", "Person"]);
        const { rows } = await store.query(
          "MATCH (n:Program) RETURN n.amountValue, n.amountCurrency, n.amountText",
        );
        expect(rows).toEqual([[5_800_000_000, "USD", "$5.8 billion"]]);
      }));

    test("of a document, which is no entity", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const { rows } = await store.query(
          "MATCH (d:Document) RETURN d.id, d.file, d.title, d.date, d.source, d.text, labels(d) ORDER BY d.id LIMIT 1",
        );
        expect(rows).toEqual([
          ["document:a.txt", "a.txt", "A meeting", "2020-05-01", "Reuters", "Ann met Bob.", ["Document"]],
        ]);
      }));

    test("of a tie: its evidence in parallel lists, and the dates of the documents that say it", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const [met] = await column(store, "MATCH (:Person)-[r:MET_WITH]->(:Person) RETURN r");
        expect(met).toBeInstanceOf(StoreRelationship);
        expect(met).toMatchObject({
          id: "met_with:1",
          type: "MET_WITH",
          source: "person:ann",
          target: "person:bob",
          properties: {
            documents: ["document:a.txt", "document:b.txt"],
            quotes: ["Ann met Bob.", "Ann met Bob."],
            starts: [0, 1],
            ends: [12, 13],
            count: 2,
            confidence: 0.6,
            status: "stated",
            first: "2019-12-31",
            last: "2020-05-01",
          },
        });
      }));

    test("dates come from documents that were there before, too", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion({ nodes: MEETING.nodes, edges: [] }));
        await store.apply(insertion({ nodes: [], edges: MEETING.edges }));
        const { rows } = await store.query("MATCH ()-[r:MET_WITH]->() RETURN r.first, r.last");
        expect(rows).toEqual([["2019-12-31", "2020-05-01"]]);
      }));

    test("a document's new date makes a tie that it says another", async () => {
      const { changesTo } = await import("../../../src/stores/changes.ts");
      await withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const later = document("document:b.txt", "Ann met Bob.", { date: "2021-01-01" });
        const nodes = MEETING.nodes.map((node) => (node.key === later.key ? later : node));
        await store.apply(changesTo({ nodes, edges: MEETING.edges }, await store.inventory()));
        const { rows } = await store.query("MATCH ()-[r:MET_WITH]->() RETURN r.first, r.last");
        expect(rows).toEqual([["2020-05-01", "2021-01-01"]]);
      });
    });

    test("a tie that no one says has a count of 0", () =>
      withStore(subject, async (store) => {
        const tie = edge("supports:1", "SUPPORTS", "person:ann", "program:aid");
        await store.apply(insertion({ nodes: MEETING.nodes, edges: [tie] }));
        expect(await column(store, "MATCH ()-[r:SUPPORTS]->() RETURN r.count")).toEqual([0]);
      }));
  });
}
