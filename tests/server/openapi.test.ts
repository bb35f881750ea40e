import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/server/routes/index.ts";
import { json, segment } from "./request.ts";
import { FIRST, keyOf, LUCJA, sample } from "./sample.ts";
import { serve } from "./serving.ts";
import type { Serving } from "./serving.ts";

let server: Serving;
let description: Description;
beforeAll(async () => {
  server = await serve(sample);
  description = await json<Description>(fetch(`${server.url}/api/openapi.json`));
});
afterAll(() => server.end());

interface Description extends Record<string, unknown> {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  responses: Record<string, object>;
}

describe("/api/openapi.json", () => {
  it("is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(description));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it("describes every route, each with a summary and a name of its own", () => {
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    const names = Object.values(description.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(routes.length);
    for (const { summary } of routes) expect(summary).not.toBe("");
  });

  it("names what stands in a path, and refers to nothing that is not there", () => {
    for (const [path, methods] of Object.entries(description.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.filter((one) => one.in === "path").map(({ name }) => name)).toEqual(inPath);
      }
    }
    const referred = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]*)"/g)].map(
      ([, to]) => to ?? "",
    );
    expect(referred.length).toBeGreaterThan(20);
    for (const to of referred) {
      expect(Object.keys(description.components.schemas)).toContain(to.replace("#/components/schemas/", ""));
    }
  });

  it("says the bounds and defaults of numbers", () => {
    const limit = description.paths["/api/search"]?.get?.parameters.find(({ name }) => name === "limit");
    expect(limit).toMatchObject({
      required: false,
      schema: { type: "integer", minimum: 1, maximum: 100, default: 20 },
    });
  });
});

describe("what routes answer", () => {
  const examples: Record<string, string> = {
    "/api/status": "/api/status",
    "/api/graph": "/api/graph",
    "/api/search": "/api/search?q=zhang",
    "/api/nodes/{id}": `/api/nodes/${segment(LUCJA)}`,
    "/api/nodes/{id}/neighbours": `/api/nodes/${segment(LUCJA)}/neighbours`,
    "/api/ties/{id}": `/api/ties/${segment(keyOf("FUNDED"))}`,
    "/api/documents": "/api/documents",
    "/api/documents/{id}": `/api/documents/${segment(FIRST)}`,
    "/api/positions": "/api/positions",
    "/api/openapi.json": "/api/openapi.json",
  };
  const answering = routes.filter(({ method, response }) => method === "get" && response);

  it.each(answering.map(({ path }) => path))("%s has the shape that is described", async (path) => {
    const response = await fetch(server.url + (examples[path] ?? ""));
    expect(response.status).toBe(200);
    const body = await json(response);
    const shape = answering.find((route) => route.path === path)?.response;
    // What the schema does not know would be missing.
    expect(shape?.parse(body)).toEqual(body);
  });
});
