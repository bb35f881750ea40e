import { z } from "zod";
import * as contract from "./contract.ts";
import type { Route } from "./route.ts";

/** The contract's shapes go by their names in it; what a route has for itself goes by the route's. */
const NAMED: Record<string, z.ZodType> = { ...contract };

const REFERENCE = "#/components/schemas/";
const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** "get /api/nodes/{id}/neighbours" → "getNodesIdNeighbours". */
function operationId({ method, path }: Route): string {
  return method + (path.replace("/api", "").match(/\w+/g) ?? []).map(capitalised).join("");
}

function registerShapes(routes: readonly Route[]): z.core.$ZodRegistry<{ id?: string }> {
  const shapes = z.registry<{ id?: string }>();
  for (const [name, schema] of Object.entries(NAMED)) shapes.add(schema, { id: capitalised(name) });
  for (const route of routes) {
    const name = capitalised(operationId(route));
    if (route.body && !shapes.has(route.body)) shapes.add(route.body, { id: `${name}Body` });
    if (route.response && !shapes.has(route.response)) shapes.add(route.response, { id: `${name}Answer` });
  }
  return shapes;
}

/** A JSON Schema as part of another document: without the keys of one that stands alone. */
function embedded(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$schema" && key !== "$id"));
}

function schemasOf(shapes: z.core.$ZodRegistry<{ id?: string }>): Record<string, object> {
  const { schemas } = z.toJSONSchema(shapes, { uri: (id) => REFERENCE + id, io: "input" });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, embedded(schema)]));
}

function parameters(schema: z.ZodObject | undefined, where: "path" | "query"): object[] {
  const fields = Object.entries<z.ZodType>(schema?.shape ?? {});
  return fields.map(([name, field]) => ({
    name,
    in: where,
    required: !field.safeParse(undefined).success,
    schema: embedded(z.toJSONSchema(field, { io: "input" })),
  }));
}

function successOf({ response, mediaTypes }: Route, json: (schema: z.ZodType) => object): object {
  if (response) return { 200: { description: "The answer", content: json(response) } };
  if (!mediaTypes) return { 204: { description: "Done" } };
  return {
    200: { description: "A file", content: Object.fromEntries(mediaTypes.map((type) => [type, {}])) },
  };
}

export interface OpenApi {
  openapi: string;
  info: object;
  paths: Record<string, Record<string, object>>;
  components: { schemas: Record<string, object> };
}

/** The API as OpenAPI 3.1, written from the routes that are served. */
export function openApi(routes: readonly Route[], version: string): OpenApi {
  const shapes = registerShapes(routes);
  const json = (schema: z.ZodType, mediaType = "application/json") => ({
    [mediaType]: { schema: { $ref: REFERENCE + (shapes.get(schema)?.id ?? "") } },
  });
  const paths: OpenApi["paths"] = {};
  for (const route of routes) {
    (paths[route.path] ??= {})[route.method] = {
      operationId: operationId(route),
      summary: route.summary,
      parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query")],
      ...(route.body && { requestBody: { required: true, content: json(route.body) } }),
      responses: {
        ...successOf(route, json),
        default: {
          description: "What went wrong and what to do about it",
          content: json(contract.problem, "application/problem+json"),
        },
      },
    };
  }
  return {
    openapi: "3.1.1",
    info: { title: "Entente", version, description: "Who dealt with whom, and the sentences that say so." },
    paths,
    components: { schemas: schemasOf(shapes) },
  };
}
