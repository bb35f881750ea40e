import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { savedQueries, savedQuery } from "../../src/cli/saved-queries.ts";
import { edgeKey } from "../../src/graph/ids.ts";
import type { EdgeAttributes, GraphJson } from "../../src/graph/types.ts";
import { openStore } from "../../src/stores/open.ts";
import type { GraphStore } from "../../src/stores/store.ts";
import { sample } from "../formats/sample.ts";

const idOf = (name: string) => sample.nodes.find(({ attributes }) => attributes.name === name)?.key ?? "";

function edge(source: string, target: string, attributes: EdgeAttributes): GraphJson["edges"][number] {
  return { key: edgeKey(source, target, attributes), source, target, attributes };
}

/** The sample with what it lacks for some of the questions. */
const graph: GraphJson = {
  nodes: [
    ...sample.nodes,
    {
      key: "agreement:pact",
      attributes: { kind: "Agreement", name: "pact", aliases: [], mentions: [], date: "2016" },
    },
  ],
  edges: [
    ...sample.edges,
    edge(idOf("Peru"), "agreement:pact", { type: "PARTY_TO", evidence: [] }),
    edge(idOf("Ana Ruiz"), "agreement:pact", { type: "PARTY_TO", evidence: [] }),
    edge(idOf("José Peña"), idOf("Peru"), { type: "THREATENED", evidence: [] }),
  ],
};

const FIRST_ROWS: Record<string, unknown[]> = {
  agreements: ["pact", "2016", 2, expect.arrayContaining(["Ana Ruiz", "Peru"]), 0],
  funding: ["Peru", "Agua", "$5.8 billion", "stated", "2016-11-21", [expect.stringContaining("Agua")]],
  "most-met": ["Ana Ruiz", "José Peña", 2, 1],
  offices: ["Ana Ruiz", "foreign minister", "former", "Peru", 1],
  pressure: ["José Peña", "THREATENED", "Peru", 0, null, null],
  "single-source": ["Peru", "Government", "A meeting", 4],
};

let folder: string;
let store: GraphStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-queries-"));
  store = await openStore(join(folder, "store"));
  await store.apply({ upsert: graph, removeNodes: [], removeEdges: [] });
}, 60_000);

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test.each(savedQueries().map(({ name }) => name))("%s answers on the embedded store", async (name) => {
  const { cypher, params } = savedQuery(name);
  const { rows } = await store.query(cypher, { params });
  expect(rows[0]).toEqual(FIRST_ROWS[name]);
});

test.each(savedQueries().map(({ name }) => name))("%s gives no more rows than its limit", async (name) => {
  const { cypher, params } = savedQuery(name);
  const { rows } = await store.query(cypher, { params: { ...params, limit: 1 } });
  expect(rows).toHaveLength(1);
});
