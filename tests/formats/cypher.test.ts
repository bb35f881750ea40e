import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cypherNumber, cypherString } from "../../src/formats/cypher-literal.ts";
import { exporter } from "../../src/formats/index.ts";
import { canonical } from "../../src/graph/canonical.ts";
import type { GraphJson } from "../../src/graph/types.ts";
import { openStore } from "../../src/stores/open.ts";
import type { GraphStore } from "../../src/stores/store.ts";
import { HOSTILE, graphOf } from "./hostile.ts";
import { sample } from "./sample.ts";

let folder: string;
let store: GraphStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-cypher-"));
  store = await openStore(join(folder, "store"));
}, 60_000);

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** The statements of a script as cypher-shell splits it, without those for the schema. */
function statements(graph: GraphJson): string[] {
  const script = exporter("cypher")
    .files.flatMap((file) => [...file.write(graph)])
    .join("");
  return script
    .replace(/^\/\/.*\n/gm, "")
    .split(/;\n/)
    .filter((statement) => statement.trim() !== "" && !statement.startsWith("CREATE CONSTRAINT"));
}

async function runScript(graph: GraphJson): Promise<void> {
  for (const statement of statements(graph)) await store.query(statement, { access: "write" });
}

const SLOW = 60_000;

test(
  "the script makes the graph that it was made of, and changes nothing when it is run again",
  async () => {
    await runScript(sample);
    const once = await store.read();
    expect(canonical(once)).toEqual(canonical(sample));
    await runScript(sample);
    expect(await store.read()).toEqual(once);
  },
  SLOW,
);

test(
  "it makes what loading makes, to the last property",
  async () => {
    const properties = async () => (await store.query("MATCH (n) RETURN n AS n ORDER BY n.id")).rows;
    const written = await properties();
    await store.apply({ upsert: sample, removeNodes: [], removeEdges: [] });
    expect(await properties()).toEqual(written);
  },
  SLOW,
);

test.each(HOSTILE)(
  "%j goes through a script unharmed",
  async (text) => {
    const graph = graphOf(text);
    await runScript(graph);
    const { rows } = await store.query("MATCH (n:Person) WHERE n.id = $id RETURN n.name", {
      params: { id: graph.nodes[1]?.key },
    });
    expect(rows).toEqual([[text]]);
  },
  SLOW,
);

describe("a string literal", () => {
  test(
    "gives the string back",
    async () => {
      const strings = fc
        .array(fc.string({ unit: "binary" }), { minLength: 50, maxLength: 50 })
        .map((all) => all.filter((text) => !/\p{Surrogate}/u.test(text)));
      await fc.assert(
        fc.asyncProperty(strings, async (all) => {
          const { rows } = await store.query(`RETURN [${all.map(cypherString).join(", ")}] AS all`);
          expect(rows).toEqual([[all]]);
        }),
        { numRuns: 20 },
      );
    },
    SLOW,
  );

  test("is one line in double quotes, in which none stands bare and \\u is no quote or backslash", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const literal = cypherString(text);
        expect(literal).toMatch(/^"(?:[^"\\\p{Cc}\u2028\u2029]|\\["\\nrt]|\\u[0-9A-F]{4})*"$/u);
        expect(literal).not.toMatch(/(?<!\\)(?:\\\\)*\\u00(?:22|27|5C)/);
      }),
    );
  });
});

test.each([
  [1, true, "1"],
  [1, false, "1.0"],
  [-0.5, false, "-0.5"],
  [5.8e9, false, "5800000000.0"],
  [1e21, false, "1e21"],
  [1.5e-7, false, "1.5e-7"],
])("the number %d is written so that its type stays", (value, whole, text) => {
  expect(cypherNumber(value, whole)).toBe(text);
});

test("what is no number is refused", () => {
  for (const value of [Number.NaN, Infinity]) expect(() => cypherNumber(value, false)).toThrow(TypeError);
  expect(() => cypherNumber(0.5, true)).toThrow(TypeError);
});

test("a type or kind that the ontology does not have is never written", () => {
  const [node] = sample.nodes;
  const [edge] = sample.edges;
  if (!node || !edge) throw new Error("the sample is empty");
  const bad = {
    ...edge,
    attributes: { ...edge.attributes, type: "X]->() DETACH DELETE (n)//" as "MENTIONS" },
  };
  expect(() => statements({ nodes: [], edges: [bad] })).toThrow(/no type of edge/);
  const kind = { ...node, attributes: { ...node.attributes, kind: "Person) DELETE n//" as "Person" } };
  expect(() => statements({ nodes: [kind as typeof node], edges: [] })).toThrow(/no kind of node/);
});
