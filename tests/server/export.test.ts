import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPORTERS } from "../../src/formats/index.ts";
import type { GraphJson } from "../../src/graph/types.ts";
import { json, segment } from "./request.ts";
import { CAUCA, FIRST, FORMER, HOSTILE_IDS, LUCJA, PERU, sample, SECOND, ZHANG } from "./sample.ts";
import { serve } from "./serving.ts";
import type { Serving } from "./serving.ts";

let server: Serving;
beforeAll(async () => {
  server = await serve(sample);
});
afterAll(() => server.end());

const get = (query: string) => fetch(`${server.url}/api/export?${query}`);
const graph = (query: string) => json<GraphJson>(get(`format=json&${query}`));
const keys = ({ nodes }: GraphJson) =>
  nodes.map(({ key }) => key).filter((key) => !HOSTILE_IDS.includes(key));

describe("an export", () => {
  const files = EXPORTERS.flatMap(({ id, mediaType, files }) =>
    files.map(({ name }) => ({
      name,
      mediaType,
      query: files.length === 1 ? `format=${id}` : `format=${id}&part=${name.replace(/\.\w+$/, "")}`,
    })),
  );

  it.each(files)("comes as a file: $query", async ({ query, mediaType, name }) => {
    const response = await get(query);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(mediaType);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="entente-${name}"`);
    expect(await response.text()).toContain("Zhang Wei");
  });

  it("as JSON is the graph that was loaded", async () => {
    const { nodes, edges } = await graph("");
    const loaded = await server.workspace.store.read();
    expect({ nodes, edges }).toEqual({ nodes: loaded.nodes, edges: loaded.edges });
  });

  it("is narrowed by kind, type, document, date and what is around", async () => {
    expect(keys(await graph("kind=Government,Program"))).toEqual([FIRST, SECOND, PERU, CAUCA]);
    expect(keys(await graph("type=VISITED&type=FUNDED"))).toEqual([FIRST, SECOND, PERU, ZHANG, CAUCA]);
    expect(keys(await graph(`document=${segment(SECOND)}`))).toEqual([SECOND, PERU, ZHANG]);
    expect(keys(await graph("from=2024-03"))).toEqual([SECOND, PERU, ZHANG]);
    expect(keys(await graph(`around=${segment(FORMER)}`))).toEqual([FIRST, SECOND, LUCJA, ZHANG]);
    expect(keys(await graph(`around=${segment(LUCJA)}&depth=2`))).toEqual([
      FIRST,
      SECOND,
      PERU,
      LUCJA,
      ZHANG,
    ]);
  });
});
