import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json, problemOf, sendJson } from "./request.ts";
import { FORMER, LUCJA, PERU, sample, ZHANG } from "./sample.ts";
import { serve } from "./serving.ts";
import type { Serving } from "./serving.ts";

let server: Serving;
beforeAll(async () => {
  server = await serve(sample);
});
afterAll(() => server.end());

const url = () => `${server.url}/api/positions`;
const read = () => json(fetch(url()));
const put = (positions: object) => sendJson(url(), "PUT", positions);

describe("positions", () => {
  it("are kept node by node", async () => {
    expect(await read()).toEqual({});
    expect((await put({ [ZHANG]: { x: 1, y: -2.5 }, [PERU]: { x: 0, y: 0 } })).status).toBe(204);
    expect((await put({ [PERU]: { x: 7, y: 8 } })).status).toBe(204);
    expect(await read()).toEqual({ [ZHANG]: { x: 1, y: -2.5 }, [PERU]: { x: 7, y: 8 } });
  });

  it("that were kept under a former id are those of its node", async () => {
    const { records } = server.workspace.store;
    await records.put("positions", [{ key: FORMER, value: { x: 3, y: 3 } }]);
    expect(await read()).toHaveProperty([LUCJA], { x: 3, y: 3 });
    await put({ [FORMER]: { x: 4, y: 4 } });
    expect(await read()).toHaveProperty([LUCJA], { x: 4, y: 4 });
  });

  it("of nodes that are not there are left out", async () => {
    await put({ "person:nobody": { x: 1, y: 1 } });
    expect(await read()).not.toHaveProperty(["person:nobody"]);
    expect(await server.workspace.store.records.keys("positions")).not.toContain("person:nobody");
  });

  it.each([
    { [ZHANG]: { x: "1", y: 2 } },
    { [ZHANG]: { x: 1 } },
    { [ZHANG]: null },
    [1],
    { "": { x: 1, y: 1 } },
  ])("of another shape are refused: %j", async (positions) => {
    const response = await put(positions);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).toContain("body");
  });

  it("of as many nodes as the picture takes fit into one request, more do not", async () => {
    const many = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `person:${"x".repeat(60)}-${i}`,
          { x: Math.PI, y: -Math.E },
        ]),
      );
    expect((await put(many(20_000))).status).toBe(204);
    expect((await put(many(60_000))).status).toBe(413);
  });

  it("show in no count, query or export", async () => {
    const counted = await sendJson(`${server.url}/api/query`, "POST", {
      cypher: "MATCH (n) WHERE NOT n:Entity AND NOT n:Document RETURN count(n) AS others",
    });
    expect(await json(counted)).toMatchObject({ rows: [[0]] });
  });
});
