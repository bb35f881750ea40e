import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../../src/stores/open.ts";
import type { GraphStore } from "../../../src/stores/store.ts";
import { StoreNode, StorePath, StoreRelationship, StoreTemporal } from "../../../src/stores/values.ts";
import { MEETING, insertion } from "../graphs.ts";
import { column } from "./subject.ts";
import type { Subject } from "./subject.ts";

const PAIR = "MATCH (a:Person)-[r:MET_WITH]->(b:Person)";

/** Every one gives Ann, or a list with Ann in it. */
const NODES = [
  `${PAIR} RETURN a`,
  `${PAIR} RETURN a AS someone`,
  `${PAIR} RETURN a, count(*)`,
  `${PAIR} RETURN DISTINCT a`,
  `${PAIR} RETURN *`,
  `${PAIR} RETURN collect(a)`,
  `${PAIR} RETURN head(collect(a))`,
  `${PAIR} RETURN startNode(r), count(*)`,
  `${PAIR} RETURN coalesce(a, b)`,
  `${PAIR} RETURN CASE WHEN r.count > 1 THEN a ELSE b END AS one`,
  `${PAIR} WITH collect(a) AS people RETURN [x IN people | x] AS list`,
  `${PAIR} WITH collect(a) AS people RETURN [x IN people WHERE x.name = 'Ann'] AS list`,
  `${PAIR} WITH collect(a) AS people UNWIND people AS x RETURN x`,
  `${PAIR} RETURN a UNION ${PAIR} RETURN a`,
];

export function values(subject: Subject): void {
  describe("values", () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openStore(await subject.fresh());
      await store.apply(insertion(MEETING));
    });
    afterAll(() => store.close());

    test.each(NODES)("a node is a node: %s", async (cypher) => {
      const [value] = (await store.query(cypher)).rows[0] ?? [];
      const node: unknown = Array.isArray(value) ? value[0] : value;
      expect(node).toBeInstanceOf(StoreNode);
      expect(node).toMatchObject({ id: "person:ann", properties: { name: "Ann" } });
    });

    test.each([
      `${PAIR} RETURN r`,
      `${PAIR} RETURN r, count(*)`,
      `${PAIR} RETURN head(collect(r))`,
      `${PAIR} RETURN coalesce(r, r)`,
    ])("a relationship names the ids of its ends, also where they are not returned: %s", async (cypher) => {
      const [value] = (await store.query(cypher)).rows[0] ?? [];
      expect(value).toBeInstanceOf(StoreRelationship);
      expect(value).toMatchObject({
        id: "met_with:1",
        type: "MET_WITH",
        source: "person:ann",
        target: "person:bob",
      });
    });

    test("a path has its nodes and relationships in order", async () => {
      const [path] = await column(
        store,
        "MATCH p = (:Person {id: 'person:bob'})-[:MET_WITH]-(:Person)-[:ATTENDED]->(:Event) RETURN p",
      );
      expect(path).toBeInstanceOf(StorePath);
      const { nodes, relationships } = path as StorePath;
      expect(nodes.map(({ id }) => id)).toEqual(["person:bob", "person:ann", "event:talks"]);
      expect(relationships.map(({ id, source }) => [id, source])).toEqual([
        ["met_with:1", "person:ann"],
        ["attended:1", "person:ann"],
      ]);
    });

    test("lists and maps hold nodes and relationships", async () => {
      const [map] = await column(store, `${PAIR} RETURN {people: [a, b], tie: r, n: 1} AS map`);
      const { people, tie, n } = map as { people: unknown[]; tie: unknown; n: unknown };
      expect(people.map((one) => one instanceof StoreNode)).toEqual([true, true]);
      expect(tie).toBeInstanceOf(StoreRelationship);
      expect(n).toBe(1);
    });

    test("plain values keep their types", async () => {
      const { rows } = await store.query("RETURN 1, -2.5, 'x', true, null, [1, 'a', [null]], {k: [1]}, ''");
      expect(rows).toEqual([[1, -2.5, "x", true, null, [1, "a", [null]], { k: [1] }, ""]]);
    });

    test("whole numbers beyond 2^53 lose nothing", async () => {
      const { rows } = await store.query(
        "RETURN 9007199254740991 AS a, 9007199254740993 AS b, -9007199254740993 AS c",
      );
      expect(rows).toEqual([[9007199254740991, 9007199254740993n, -9007199254740993n]]);
    });

    test("dates, times and durations are told from texts", async () => {
      const { rows } = await store.query(
        "RETURN date('2016-11-21') AS d, duration('P1D') AS u, datetime('2016-11-21T10:00:00Z') AS t, '2016-11-21' AS s",
      );
      expect(rows[0]?.[0]).toEqual(new StoreTemporal("date", "2016-11-21"));
      expect(rows[0]?.[1]).toMatchObject({ type: "duration" });
      expect(rows[0]?.[2]).toMatchObject({
        type: "datetime",
        iso: expect.stringMatching(/^2016-11-21T10:00:00/u) as string,
      });
      expect(rows[0]?.[3]).toBe("2016-11-21");
    });
  });
}
