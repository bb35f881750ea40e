import { z } from "zod";
import { openApi } from "../openapi.ts";
import { route } from "../route.ts";
import type { Route } from "../route.ts";
import { document, documents } from "./documents.ts";
import { exportGraph } from "./export.ts";
import { graph } from "./graph.ts";
import { neighbours, node } from "./nodes.ts";
import { positions, savePositions } from "./positions.ts";
import { query } from "./query.ts";
import { search } from "./search.ts";
import { status } from "./status.ts";
import { tie } from "./ties.ts";

const description = route({
  method: "get",
  path: "/api/openapi.json",
  summary: "This description",
  response: z.looseObject({ openapi: z.string() }).describe("OpenAPI 3.1"),
  handle: (_request, { version }) => Promise.resolve({ ...openApi(routes, version) }),
});

/** The API, route by route. */
export const routes: readonly Route[] = [
  status,
  graph,
  search,
  node,
  neighbours,
  tie,
  documents,
  document,
  query,
  exportGraph,
  positions,
  savePositions,
  description,
];
