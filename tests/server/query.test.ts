import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { QueryResponse } from "../../src/server/contract.ts";
import { json, problemOf, sendJson } from "./request.ts";
import { HOSTILE_IDS, sample, ZHANG } from "./sample.ts";
import { serve } from "./serving.ts";
import type { Serving } from "./serving.ts";

let server: Serving;
beforeAll(async () => {
  server = await serve(sample);
});
afterAll(() => server.end());

const run = (body: object, init?: RequestInit) => sendJson(`${server.url}/api/query`, "POST", body, init);
const LONG = "UNWIND range(1, 100000000) AS i WITH i WHERE i % 7 = 3 RETURN count(i) AS n";

describe("a query", () => {
  it("answers with typed values", async () => {
    const cypher =
      "MATCH (n:Entity {id: $id})-[r:VISITED]->(m) RETURN n AS n, r AS r, m.name AS name, null AS none";
    const { columns, rows, truncated } = await json<QueryResponse>(run({ cypher, params: { id: ZHANG } }));
    expect(columns).toEqual(["n", "r", "name", "none"]);
    expect(truncated).toBe(false);
    expect(rows).toEqual([
      [
        { "@node": expect.objectContaining({ id: ZHANG, labels: ["Entity", "Person"] }) as object },
        { "@relationship": expect.objectContaining({ type: "VISITED", source: ZHANG }) as object },
        "Peru",
        null,
      ],
    ]);
  });

  it("takes its parameters as values, whatever they hold", async () => {
    for (const id of HOSTILE_IDS) {
      const { rows } = await json<QueryResponse>(
        run({ cypher: "MATCH (n:Entity {id: $id}) RETURN n.id AS id", params: { id } }),
      );
      expect(rows).toEqual([[id]]);
    }
  });

  it("gives no more rows than asked for, and says so", async () => {
    const { rows, truncated } = await json<QueryResponse>(
      run({ cypher: "MATCH (n:Entity) RETURN n.id AS id", maxRows: 2 }),
    );
    expect(rows).toHaveLength(2);
    expect(truncated).toBe(true);
  });

  it.each([
    "CREATE (n:Entity {id: 'person:new'})",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n:Entity) SET n.name = 'x'",
  ])("cannot write: %s", async (cypher) => {
    const before = await server.workspace.store.read();
    const response = await run({ cypher, access: "write" });
    expect(response.status).toBe(422);
    expect(await server.workspace.store.read()).toEqual(before);
  });

  it("that is no Cypher is told what is wrong with it", async () => {
    const response = await run({ cypher: "MATCH (n RETURN n" });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).detail).toMatch(/Cypher/);
  });

  it("that takes too long is stopped", async () => {
    const response = await run({ cypher: LONG, timeoutMs: 300 });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).detail).toContain("0.3 s");
  });

  it("that fails because the store is away is not its own fault", async () => {
    const { UserError } = await import("../../src/errors.ts");
    const away = vi
      .spyOn(server.workspace.store, "query")
      .mockRejectedValue(new UserError("No Neo4j answers."));
    const response = await run({ cypher: "RETURN 1" });
    expect(response.status).toBe(503);
    away.mockRestore();
  });

  it("is stopped in the store when the client goes", async () => {
    const asked = vi.spyOn(server.workspace.store, "query");
    const client = new AbortController();
    const answer = run({ cypher: LONG, timeoutMs: 60_000 }, { signal: client.signal });
    const gone = expect(answer).rejects.toThrow();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    const signal = asked.mock.calls[0]?.[1]?.signal;
    const stopped = asked.mock.results[0]?.value as Promise<unknown>;
    client.abort();
    await gone;
    await expect(stopped).rejects.toThrow();
    expect(signal?.aborted).toBe(true);
    asked.mockRestore();
    expect((await run({ cypher: "RETURN 1 AS one" })).status).toBe(200);
  });
});
