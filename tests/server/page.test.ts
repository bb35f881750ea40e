import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawRequest } from "./request.ts";
import { sample } from "./sample.ts";
import { serve } from "./serving.ts";
import type { Serving } from "./serving.ts";

let folder: string;
let server: Serving;
let unbuilt: Serving;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-page-"));
  const webRoot = join(folder, "web");
  await mkdir(join(webRoot, "assets"), { recursive: true });
  await writeFile(join(folder, "outside.txt"), "not for all");
  await writeFile(join(webRoot, "index.html"), "<!doctype html><title>The page</title>");
  await writeFile(join(webRoot, "icon.svg"), "<svg/>");
  await writeFile(join(webRoot, "assets", "index-a1b2c3.js"), "export {};");
  [server, unbuilt] = await Promise.all([serve(sample, { webRoot }), serve(sample)]);
});
afterAll(async () => {
  await Promise.all([server.end(), unbuilt.end()]);
  await rm(folder, { recursive: true });
});

const get = (path: string) => fetch(server.url + path);

describe("the page", () => {
  it.each(["/", "/node/person%3Azhang-wei", "/documents", "/?node=a.b"])(
    "is served at %s, asked for anew each time",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toContain("text/html");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
      expect(await response.text()).toContain("The page");
    },
  );

  it("has assets that are kept for ever, since their names tell their contents", async () => {
    const response = await get("/assets/index-a1b2c3.js");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toContain("javascript");
    expect((await get("/icon.svg")).headers.get("cache-control")).toBe("no-cache");
  });

  it("is not what a missing file or an unknown path of the API gets", async () => {
    expect((await get("/assets/index-old.js")).status).toBe(404);
    const response = await get("/api/none");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect((await fetch(server.url, { method: "POST" })).status).toBe(404);
  });

  it.each(["/../outside.txt", "/%2e%2e/outside.txt", "/assets/..%2f..%2foutside.txt", "/..%5coutside.txt"])(
    "lets nothing out of its folder: %s",
    async (path) => {
      const { status, body } = await rawRequest(server.port, path);
      expect(body).not.toContain("not for all");
      expect(status).toBeGreaterThanOrEqual(400);
    },
  );

  it("that is not built says so in plain text", async () => {
    const response = await fetch(unbuilt.url);
    expect(response.status).toBe(503);
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(await response.text()).toContain("npm run build");
  });
});
