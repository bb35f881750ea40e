import { describe, expect, test } from "vitest";
import { openStore } from "../../../src/stores/open.ts";
import { MEETING, insertion } from "../graphs.ts";
import { column, withStore } from "./subject.ts";
import type { Subject } from "./subject.ts";

export function records(subject: Subject): void {
  describe("records", () => {
    test("are put, replaced, listed by key and deleted", () =>
      withStore(subject, async ({ records }) => {
        await records.put("positions", [
          { key: "b", value: { x: 1, y: -0.5 } },
          { key: "a'`\n", value: ["é", null, "𝔘"] },
        ]);
        await records.put("positions", [{ key: "b", value: "moved" }]);
        await records.put("notes", [{ key: "b", value: 1 }]);
        expect(await records.list("positions")).toEqual([
          { key: "a'`\n", value: ["é", null, "𝔘"] },
          { key: "b", value: "moved" },
        ]);
        expect(await records.get("positions", "b")).toBe("moved");
        await records.delete("positions", ["b", "none"]);
        expect(await records.keys("positions")).toEqual(["a'`\n"]);
        expect(await records.get("positions", "b")).toBeUndefined();
        expect(await records.get("notes", "b")).toBe(1);
        expect(await records.list("nothing")).toEqual([]);
      }));

    test("hold a megabyte", () =>
      withStore(subject, async ({ records }) => {
        const value = { text: "aé\u2028".repeat(350_000) };
        await records.put("documents", [{ key: "big", value }]);
        expect(await records.get("documents", "big")).toEqual(value);
      }));

    test("are no part of the graph", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const before = await store.inventory();
        await store.records.put("decisions", [
          { key: "person:ann", value: { kind: "Person", id: "person:ann" } },
        ]);
        expect(await store.inventory()).toEqual(before);
        expect(await store.read()).toEqual(MEETING);
        expect(await column(store, "MATCH (n:Entity) RETURN count(n)")).toEqual([4]);
        expect(await column(store, "MATCH (n) WHERE n:Entity OR n:Document RETURN count(n)")).toEqual([6]);
        expect((await store.query("MATCH (n) RETURN n")).rows).toHaveLength(6);
      }));

    test("stay when all of the graph goes, and when the store is closed", async () => {
      const location = await subject.fresh();
      const first = await openStore(location);
      await first.apply(insertion(MEETING));
      await first.records.put("decisions", [{ key: "d", value: 1 }]);
      const removeNodes = MEETING.nodes.map(({ key }) => key);
      await first.apply({ upsert: { nodes: [], edges: [] }, removeNodes, removeEdges: [] });
      await first.close();
      const second = await openStore(location);
      try {
        expect(await second.records.list("decisions")).toEqual([{ key: "d", value: 1 }]);
      } finally {
        await second.close();
      }
    });

    test("puts at the same time do not disturb one another", () =>
      withStore(subject, async ({ records }) => {
        await Promise.all(
          Array.from({ length: 10 }, (_, i) => records.put("views", [{ key: `v${i}`, value: i }])),
        );
        expect(await records.keys("views")).toHaveLength(10);
      }));
  });
}
