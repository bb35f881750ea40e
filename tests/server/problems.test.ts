import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { UserError } from "../../src/errors.ts";
import { problem } from "../../src/server/contract.ts";
import { json, problemOf, rawRequest, segment, sendJson } from "./request.ts";
import { sample } from "./sample.ts";
import { serve } from "./serving.ts";
import type { Serving } from "./serving.ts";

let server: Serving;
beforeAll(async () => {
  server = await serve(sample);
});
afterAll(() => server.end());
afterEach(() => vi.restoreAllMocks());

const get = (path: string) => fetch(server.url + path);

describe("what goes wrong", () => {
  it("is told as a problem by RFC 9457", async () => {
    const response = await get("/api/nodes/person%3Anobody");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const body = await json(response);
    expect(problem.parse(body)).toEqual(body);
    expect(body).toMatchObject({ status: 404, title: "Not Found" });
  });

  it.each([
    ["/api/nothing", 404, "/api/openapi.json"],
    ["/api", 404, "/api/openapi.json"],
    ["/api/nodes/person%3Anobody/neighbours", 404, "person:nobody"],
    ["/api/ties/met_with%3A0", 404, "met_with:0"],
    ["/api/documents/document%3Anone.txt", 404, "/api/documents"],
    ["/api/nodes/%E0%A4%A", 400, "percent-encoded"],
    ["/api/graph?limit=0", 400, "limit"],
    ["/api/graph?limit=many", 400, "limit"],
    ["/api/graph?limits=5", 400, "limits"],
    ["/api/graph?limit=1&limit=2", 400, "limit"],
    ["/api/search", 400, "q"],
    [`/api/search?q=${"a".repeat(501)}`, 400, "q"],
    [`/api/nodes/${segment("person:zhang-wei")}/neighbours?types=KNOWS`, 400, "types"],
    ["/api/export?format=docx", 400, "format"],
    ["/api/export?format=csv", 400, "part=nodes"],
    ["/api/export?format=gexf&part=nodes", 400, "part"],
    ["/api/export?format=json&around=person:nobody", 400, "person:nobody"],
  ])("%s is %d and says %s", async (path, status, said) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).detail).toContain(said);
  });

  it("a method that a path does not have is told with those that it has", async () => {
    const response = await fetch(`${server.url}/api/positions`, { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, PUT");
  });

  it("bodies are JSON", async () => {
    const url = `${server.url}/api/query`;
    const text = await fetch(url, { method: "POST", body: "RETURN 1" });
    expect(text.status).toBe(415);
    const broken = { method: "POST", body: "{", headers: { "Content-Type": "application/json" } };
    expect((await fetch(url, broken)).status).toBe(400);
    expect((await fetch(url, { method: "POST" })).status).toBe(415);
    expect((await sendJson(url, "POST", ["RETURN 1"])).status).toBe(400);
  });

  it("bodies are limited", async () => {
    const response = await sendJson(`${server.url}/api/query`, "POST", { cypher: "x".repeat(300_000) });
    expect(response.status).toBe(413);
    expect((await problemOf(response)).detail).toContain("262144");
  });

  it("a failure that the user can mend is told with its remedy", async () => {
    const error = new UserError("No Neo4j answers.", { remedy: "Start it." });
    vi.spyOn(server.workspace, "counts").mockRejectedValue(error);
    const response = await get("/api/status");
    expect(response.status).toBe(503);
    expect((await problemOf(response)).detail).toBe("No Neo4j answers. Start it.");
  });

  it("a defect of ours is logged, and nothing of it is told", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const error = new Error("secret at /home/someone/file.ts:3");
    vi.spyOn(server.workspace, "counts").mockRejectedValue(error);
    const response = await get("/api/status");
    expect(response.status).toBe(500);
    const { detail } = await problemOf(response);
    expect(detail).toContain("Something failed on our side");
    expect(detail).not.toContain("secret");
    expect(log).toHaveBeenCalledWith(error);
  });

  it("a path that is no path is answered too", async () => {
    const { status } = await rawRequest(server.port, "//evil.example/%2e%2e/");
    expect(status).toBeGreaterThanOrEqual(400);
  });
});

describe("answers", () => {
  it("are asked for anew, and not sent again where nothing changed", async () => {
    const first = await get("/api/graph");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    await first.arrayBuffer();
    const etag = first.headers.get("etag") ?? "";
    const { status } = await rawRequest(server.port, "/api/graph", { headers: { "If-None-Match": etag } });
    expect(status).toBe(304);
  });
});
