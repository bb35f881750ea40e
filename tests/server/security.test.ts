import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { startServer } from "../../src/server/index.ts";
import { rawRequest, sendJson } from "./request.ts";
import { sample } from "./sample.ts";
import { serve } from "./serving.ts";
import type { Serving } from "./serving.ts";

let server: Serving;
beforeAll(async () => {
  server = await serve(sample);
});
afterAll(() => server.end());

describe("listening", () => {
  it.each(["0.0.0.0", "::", "192.168.1.10", "example.org", ""])("is refused on %j", async (host) => {
    const started = startServer({ workspace: server.workspace, host, port: 0 });
    await expect(started).rejects.toMatchObject({ name: "UserError", exitCode: 2 });
  });

  it("on a port that is taken names the port and what to do", async () => {
    const started = startServer({ workspace: server.workspace, port: server.port });
    await expect(started).rejects.toThrow(UserError);
    await expect(started).rejects.toMatchObject({
      message: expect.stringContaining(String(server.port)) as string,
      remedy: expect.stringContaining("--port") as string,
    });
  });

  it("ends at once, whatever is open", async () => {
    const other = await startServer({ workspace: server.workspace, port: 0 });
    await (await fetch(`${other.url}/api/status`)).arrayBuffer();
    const slow = fetch(`${other.url}/api/query`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ cypher: "UNWIND range(1, 100000000) AS i RETURN count(i)", timeoutMs: 30_000 }),
    });
    const cut = expect(slow).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = performance.now();
    await other.close();
    expect(performance.now() - before).toBeLessThan(1_000);
    await cut;
    await expect(fetch(`${other.url}/api/status`)).rejects.toThrow();
  });
});

describe("headers", () => {
  it("let scripts, styles and data come from here alone", async () => {
    const { headers } = await fetch(`${server.url}/api/status`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("stand on errors too", async () => {
    const { headers } = await rawRequest(server.port, "/api/status", { headers: { Host: "evil.example" } });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });
});

describe("the Host header", () => {
  it.each([
    "evil.example",
    "127.0.0.1.evil.example",
    "evil.example:80",
    "a b",
    "10.0.0.1",
    "localhost@evil.example",
  ])("%j is refused", async (host) => {
    for (const path of ["/api/status", "/"]) {
      const { status } = await rawRequest(server.port, path, { headers: { Host: host } });
      expect(status).toBe(421);
    }
  });

  it.each(["127.0.0.1", "localhost:1234", "LOCALHOST", "[::1]:80"])("%j is served", async (host) => {
    const { status } = await rawRequest(server.port, "/api/status", { headers: { Host: host } });
    expect(status).toBe(200);
  });
});

describe("the Origin of what changes or runs something", () => {
  const put = (headers: Record<string, string>) =>
    rawRequest(server.port, "/api/positions", {
      method: "PUT",
      headers: { "Content-Type": "application/json", ...headers },
      body: "{}",
    });

  it.each(["https://evil.example", "null", "http://localhost:1", "http://127.0.0.1.evil.example"])(
    "%s is refused",
    async (origin) => {
      expect((await put({ Origin: origin })).status).toBe(403);
      const url = `${server.url}/api/query`;
      const query = await sendJson(url, "POST", { cypher: "RETURN 1" });
      expect(query.status).toBe(200);
    },
  );

  it("must be the address by which the page was asked for", async () => {
    expect((await put({ Origin: server.url })).status).toBe(204);
    expect((await put({ Origin: "http://localhost:9", Host: "localhost:9" })).status).toBe(204);
    expect((await put({})).status).toBe(204);
  });

  it("is also known by what the browser says of the site", async () => {
    expect((await put({ "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await put({ "Sec-Fetch-Site": "same-site" })).status).toBe(403);
    expect((await put({ "Sec-Fetch-Site": "same-origin", Origin: server.url })).status).toBe(204);
  });
});
