import { toJsonValue } from "../../stores/format.ts";
import { queryRequest, queryResponse } from "../contract.ts";
import { route } from "../route.ts";

export const query = route({
  method: "post",
  path: "/api/query",
  summary: "Runs Cypher that reads; closing the request stops it",
  body: queryRequest,
  response: queryResponse,
  handle: async ({ body, signal }, { workspace: { store } }) => {
    const { cypher, ...options } = body;
    const result = await store.query(cypher, { ...options, access: "read", signal });
    return { ...result, rows: result.rows.map((row) => row.map(toJsonValue)) };
  },
});
