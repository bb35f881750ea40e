import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { MEETING, edge, entity, insertion, ring } from "../graphs.ts";
import { column, withStore } from "./subject.ts";
import type { Subject } from "./subject.ts";

export function querying(subject: Subject): void {
  describe("querying", () => {
    test("names columns as they were written", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const { columns } = await store.query(
          "MATCH (n:Person) RETURN n.name, count(*), {a:n.id} AS m, n.id+'x'",
        );
        expect(columns).toEqual(["n.name", "count(*)", "m", "n.id+'x'"]);
      }));

    test("takes parameters of every sort", () =>
      withStore(subject, async (store) => {
        const params = { s: "it's", n: 3, f: 1.5, b: true, z: null, l: ["a", "b"], m: { k: "v" } };
        const { rows } = await store.query("RETURN $s, $n, $f, $b, $z, $l, $m.k", { params });
        expect(rows).toEqual([["it's", 3, 1.5, true, null, ["a", "b"], "v"]]);
      }));

    test("takes a whole number where only one will do", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        expect(
          await column(store, "MATCH (n:Person) RETURN n.name ORDER BY n.name LIMIT $n", { n: 1 }),
        ).toEqual(["Ann"]);
      }));

    test("a parameter is never read as Cypher", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        for (const attempt of [
          "' OR true //",
          "'}) DETACH DELETE n //",
          "`",
          "\\u0027 OR 1=1 //",
          "$other",
        ]) {
          expect(await column(store, "MATCH (n:Entity {name: $name}) RETURN n", { name: attempt })).toEqual(
            [],
          );
        }
        expect(await store.read()).toEqual(MEETING);
      }));

    test("a name is never read as Cypher", () =>
      withStore(subject, async (store) => {
        const name = "'}) MATCH (m) DETACH DELETE m //`";
        const node = entity("person:x'}) DETACH DELETE n //", "Person", name);
        await store.apply(insertion({ nodes: [...MEETING.nodes, node], edges: MEETING.edges }));
        expect(await column(store, "MATCH (n:Person) WHERE n.name = $name RETURN n.id", { name })).toEqual([
          node.key,
        ]);
        expect((await store.read()).nodes).toHaveLength(MEETING.nodes.length + 1);
      }));

    test("stops at maxRows and says so", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(ring(30, 0)));
        const some = await store.query("MATCH (n:Person) RETURN n.id", { maxRows: 10 });
        expect(some.rows).toHaveLength(10);
        expect(some.truncated).toBe(true);
        const all = await store.query("MATCH (n:Person) RETURN n.id", { maxRows: 30 });
        expect(all.rows).toHaveLength(30);
        expect(all.truncated).toBe(false);
        const ordered = await store.query("MATCH (n:Person) RETURN n.id AS id ORDER BY id DESC SKIP 1", {
          maxRows: 1,
        });
        expect(ordered.rows).toEqual([["person:p8"]]);
        const joined = await store.query(
          "MATCH (n:Person) RETURN n.id AS id UNION ALL MATCH (n:Person) RETURN n.id AS id",
          { maxRows: 59 },
        );
        expect(joined.rows).toHaveLength(59);
        expect(joined.truncated).toBe(true);
      }));

    test("does not compute what is not shown", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(ring(200, 0)));
        const endless = "MATCH (a:Person), (b:Person), (c:Person), (d:Person), (e:Person) RETURN e.id";
        const { rows, truncated } = await store.query(endless, { maxRows: 5 });
        expect(rows).toHaveLength(5);
        expect(truncated).toBe(true);
      }));

    test.each([
      ["what is no Cypher", "MATCH (n RETURN n"],
      ["two statements", "RETURN 1; RETURN 2"],
      ["an unknown function", "RETURN nope(1)"],
      ["a parameter that was not given", "RETURN $missing"],
      ["nothing", ""],
    ])("%s is an error that can be shown", (_, cypher) =>
      withStore(subject, async (store) => {
        const error: unknown = await store.query(cypher).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(UserError);
        expect((error as UserError).message).not.toMatch(/GRAFEO|Neo\.|\n|at .*\.[jt]s/u);
      }),
    );

    test("many at once", () =>
      withStore(subject, async (store) => {
        await store.apply(insertion(MEETING));
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, i) => column(store, "RETURN $i AS i", { i })),
        );
        expect(answers).toEqual(Array.from({ length: 20 }, (_, i) => [i]));
      }));

    test("reads and writes may be mixed", () =>
      withStore(subject, async (store) => {
        const work = Array.from({ length: 6 }, async (_, i) => {
          await store.apply(insertion({ nodes: [entity(`person:${i}`, "Person", `P${i}`)], edges: [] }));
          return column(store, "MATCH (n:Person {id: $id}) RETURN n.name", { id: `person:${i}` });
        });
        expect(await Promise.all(work)).toEqual(work.map((_, i) => [`P${i}`]));
        const tie = edge("met_with:9", "MET_WITH", "person:0", "person:5");
        await store.apply(insertion({ nodes: [], edges: [tie] }));
        expect((await store.inventory()).edges.size).toBe(1);
      }));
  });
}
