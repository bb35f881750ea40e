import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { MEETING, insertion } from "../graphs.ts";
import { withStore } from "./subject.ts";
import type { Subject } from "./subject.ts";

const WRITES = [
  "CREATE (:Person {id: 'x'})",
  "PROFILE CREATE (:Person {id: 'x'})",
  "START TRANSACTION READ ONLY CREATE (:Person {id: 'x'})",
  "MATCH (n) SET n.name = 'x'",
  "MATCH (n) REMOVE n.name",
  "MATCH (n:Event) DETACH DELETE n",
  "MERGE (:Person {id: 'x'})",
  "MATCH (n:Person) FOREACH (x IN [1] | SET n.name = 'x')",
  "MATCH (n:Person) CALL (n) { SET n.name = 'x' } RETURN n",
  "CREATE INDEX sly IF NOT EXISTS FOR (n:Person) ON (n.name)",
  "DROP CONSTRAINT entity_id",
  "CALL db.createLabel('Sly')",
  "CREATE USER sly SET PASSWORD 'a long password'",
];

const FILES = [
  "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
  "load csv FROM '/etc/hostname' AS line RETURN line",
  "LOAD/**/CSV FROM '/etc/hostname' AS line RETURN line",
  "LOAD // CSV\n CSV FROM '/etc/hostname' AS line RETURN line",
  "LOAD\u00a0\u200bCSV FROM '/etc/hostname' AS line RETURN line",
  "LOAD `CSV` FROM '/etc/hostname' AS line RETURN line",
  "\\u004cOAD CSV FROM '/etc/hostname' AS line RETURN line",
  "WITH 'it\\'s' AS s LOAD CSV FROM '/etc/hostname' AS line RETURN line",
  "MATCH (n) CALL { LOAD CSV WITH HEADERS FROM '/etc/hostname' AS line RETURN line } RETURN line",
];

export function readOnly(subject: Subject): void {
  describe("read access", () => {
    test("refuses whatever writes, and nothing is written", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        for (const cypher of WRITES) {
          await expect(store.query(cypher), cypher).rejects.toThrow(UserError);
        }
        expect(await store.read()).toEqual(MEETING);
      }));

    test("says what it is that it refuses", () =>
      withStore(subject, async (store) => {
        await expect(store.query("CREATE (:Person)")).rejects.toThrow(/may only read/u);
      }));

    test("refuses to read files", () =>
      withStore(subject, async (store) => {
        for (const cypher of FILES) {
          await expect(store.query(cypher), cypher).rejects.toThrow(/LOAD CSV is refused/u);
        }
      }));

    test("may speak of LOAD CSV in texts, comments and names", () =>
      withStore(subject, async (store) => {
        const { rows } = await store.query(
          "/* LOAD CSV */ WITH 'LOAD CSV' AS `LOAD CSV` // LOAD CSV\nRETURN `LOAD CSV` AS x, \"it's LOAD CSV\" AS y",
        );
        expect(rows).toEqual([["LOAD CSV", "it's LOAD CSV"]]);
      }));

    test("write access writes, to the end, and shows no more than maxRows", () =>
      withStore(subject, async (store) => {
        const { rows, truncated } = await store.query(
          "UNWIND range(1, 50) AS i CREATE (n:Person:Entity {id: 'p' + toString(i), name: 'N'}) RETURN n.id",
          { access: "write", maxRows: 5 },
        );
        expect(rows).toHaveLength(5);
        expect(truncated).toBe(true);
        expect((await store.query("MATCH (n:Person) RETURN count(n)")).rows).toEqual([[50]]);
        expect((await store.read()).nodes).toHaveLength(50);
      }));
  });
}
