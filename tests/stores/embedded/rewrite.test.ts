import { describe, expect, test } from "vitest";
import { rewrite } from "../../../src/stores/embedded/dialect/rewrite.ts";

describe("aliases", () => {
  test.each([
    ["MATCH (n) RETURN n, count(*)", "MATCH (n) RETURN n AS `n`, count(*) AS `count(*)`"],
    ["MATCH (n) RETURN DISTINCT n ORDER BY n.id", "MATCH (n) RETURN DISTINCT n AS `n` ORDER BY n.id"],
    [
      "RETURN {a: 1, b: [1, 2]}, f(1, 2)",
      "RETURN {a: 1, b: [1, 2]} AS `{a: 1, b: [1, 2]}`, f(1, 2) AS `f(1, 2)`",
    ],
    ["MATCH (`n`) RETURN `n`", "MATCH (`n`) RETURN `n` AS `n`"],
    ["RETURN 1 UNION ALL RETURN 1", "RETURN 1 AS `1` UNION ALL RETURN 1 AS `1`"],
    ["CALL { RETURN 1 AS x } RETURN x", "CALL { RETURN 1 AS x } RETURN x AS `x`"],
    [
      "MATCH (n) WHERE n.name STARTS WITH 'A' RETURN n.limit",
      "MATCH (n) WHERE n.name STARTS WITH 'A' RETURN n.limit AS `n.limit`",
    ],
    ["RETURN CASE WHEN true THEN 1 END;", "RETURN CASE WHEN true THEN 1 END AS `CASE WHEN true THEN 1 END`;"],
  ])("%s", (cypher, expected) => expect(rewrite(cypher).cypher).toBe(expected));

  test.each([
    "RETURN 1 AS x",
    "MATCH (n) RETURN *",
    "RETURN n.`a b`",
    "CREATE (n)",
    "EXPLAIN MATCH (n) RETURN n",
    "RETURN",
    "",
  ])("none for: %s", (cypher) => expect(rewrite(cypher).cypher).toBe(cypher));
});

describe("a limit", () => {
  test.each([
    ["MATCH (n) RETURN n AS n", "MATCH (n) RETURN n AS n LIMIT 5"],
    ["RETURN 1 AS x ORDER BY x SKIP 1 // all", "RETURN 1 AS x ORDER BY x SKIP 1 LIMIT 5 // all"],
    ["RETURN 1 AS x ;", "RETURN 1 AS x LIMIT 5 ;"],
    ["WITH 1 AS x LIMIT 2 RETURN x AS x", "WITH 1 AS x LIMIT 2 RETURN x AS x LIMIT 5"],
  ])("is added: %s", (cypher, expected) => expect(rewrite(cypher, 5).cypher).toBe(expected));

  test.each(["RETURN 1 AS x LIMIT 3", "RETURN 1 AS x UNION RETURN 2 AS x", "CALL db.labels()"])(
    "is not added: %s",
    (cypher) => expect(rewrite(cypher, 5).cypher).toBe(cypher),
  );
});

describe("what columns hold", () => {
  const kinds = (cypher: string) => Object.fromEntries(rewrite(cypher).kinds);
  test.each([
    ["MATCH (n:Person)-[r:T*1..2]->(:X) RETURN n, r, n.name", { n: "node", r: "relationship" }],
    ["MATCH (n) WITH n AS m, count(*) AS c RETURN m, c, n", { m: "node" }],
    [
      "MATCH (n)-->(m) WITH collect(m) AS ms UNWIND ms AS x RETURN x, head(ms) AS h",
      { x: "node", h: "node" },
    ],
    [
      "MATCH (n)-->(m) RETURN coalesce(n, m) AS a, CASE WHEN true THEN n ELSE null END AS b",
      { a: "node", b: "node" },
    ],
    ["MATCH (n)-[r]->() RETURN CASE WHEN true THEN n ELSE r END AS a, coalesce(n, 0) AS b", {}],
    ["MATCH (n) RETURN [x IN collect(n) WHERE x.a | x] AS a, [x IN collect(n) | x.name] AS b", { a: "node" }],
    [
      "MATCH p = (a)-->(b) RETURN p, nodes(p), relationships(p) AS r",
      { "nodes(p)": "node", r: "relationship" },
    ],
    ["MATCH (n) RETURN id(n), size(collect(n)), n = n AS e, date() AS d", { d: "date" }],
    ["MATCH (n) RETURN *, 1 AS one", { n: "node" }],
    ["MATCH (n) RETURN n UNION MATCH ()-[n]->() RETURN n", {}],
    ["RETURN date() - date() AS d, toString(date()) AS s", {}],
  ])("%s", (cypher, expected) => expect(kinds(cypher)).toEqual(expected));
});
