import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { parseAddress } from "../../../src/stores/neo4j/address.ts";
import { statementsOf } from "../../../src/stores/neo4j/connect.ts";
import { checkAgent } from "../../../src/stores/neo4j/errors.ts";
import { openStore } from "../../../src/stores/open.ts";

describe("an address", () => {
  test.each([
    ["bolt://localhost:7687", {}, "bolt://localhost:7687", undefined],
    ["neo4j+s://db.example.org/", { NEO4J_PASSWORD: "p" }, "neo4j+s://db.example.org", ["neo4j", "p"]],
    ["bolt://[::1]:7687", { NEO4J_USERNAME: "u", NEO4J_PASSWORD: "p" }, "bolt://[::1]:7687", ["u", "p"]],
    ["bolt://me:p%40ss:x@h:1", { NEO4J_PASSWORD: "other" }, "bolt://h:1", ["me", "p@ss:x"]],
    ["BOLT+SSC://me:50%@h", {}, "bolt+ssc://h", ["me", "50%"]],
    ["bolt://a@b:c@h", {}, "bolt://h", ["a@b", "c"]],
    ["bolt://me@h", { NEO4J_PASSWORD: "p" }, "bolt://h", ["me", "p"]],
  ])("%s", (location, environment, url, expected) => {
    const [username, password] = expected ?? [];
    expect(parseAddress(location, environment)).toEqual({
      url,
      credentials: username === undefined ? undefined : { username, password },
    });
  });

  test.each([
    "bolt://",
    "bolt://u:hidden@",
    "bolt://u:hidden@h:1/db",
    "bolt://u:hidden@h?x=1",
    "bolt://h:port",
  ])("%s is refused without a word of what is in it", (location) => {
    expect(() => parseAddress(location, {})).toThrow(UserError);
    expect(() => parseAddress(location, {})).not.toThrow(/hidden/u);
  });

  test.each(["http://localhost:7474", "redis://x", "postgres://u:hidden@h/db"])(
    "%s is no store's",
    async (location) => {
      const error: unknown = await openStore(location).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ exitCode: 2 });
      expect((error as UserError).message).not.toContain("hidden");
    },
  );
});

describe("a server", () => {
  test.each(["Neo4j/5.26.16", "Neo4j/5.0.0", "Neo4j/2025.06.1"])("%s will do", (agent) =>
    expect(() => checkAgent(agent, "bolt://h")).not.toThrow(),
  );
  test.each([
    ["Neo4j/4.4.30", /version 4\.4: too old/u],
    ["Neo4j/v5.11.0 compatible graph database server - Memgraph", /not a Neo4j/u],
    ["FalkorDB", /not a Neo4j/u],
    [undefined, /not a Neo4j/u],
  ])("%s will not", (agent, message) => expect(() => checkAgent(agent, "bolt://h")).toThrow(message));
});

test("a script is cut at semicolons that end a line; comments fall away", () => {
  expect(statementsOf("// A; b\nCREATE x;\n\nCREATE 'a;b'\nFOR y;  \n// end\n")).toEqual([
    "CREATE x",
    "CREATE 'a;b'\nFOR y",
  ]);
});
