import { describeError, UserError } from "../../errors.ts";
import { toJsonValue } from "../../stores/format.ts";
import type { GraphStore } from "../../stores/store.ts";
import { queryRequest, queryResponse } from "../contract.ts";
import { HttpProblem } from "../http/problem.ts";
import { route } from "../route.ts";

const refused = (error: UserError) => new HttpProblem(422, describeError(error));

/** Whose fault it was, an error does not say. If the store answers another query, it was the query's. */
async function answers(store: GraphStore, signal: AbortSignal): Promise<boolean> {
  try {
    await store.query("RETURN 1 AS one", { signal });
    return true;
  } catch {
    return false;
  }
}

export const query = route({
  method: "post",
  path: "/api/query",
  summary: "Runs Cypher that reads; closing the request stops it",
  body: queryRequest,
  response: queryResponse,
  handle: async ({ body, signal }, { workspace: { store } }) => {
    const { cypher, ...options } = body;
    const result = await store
      .query(cypher, { ...options, access: "read", signal })
      .catch(async (error: unknown) => {
        throw error instanceof UserError && (await answers(store, signal)) ? refused(error) : error;
      });
    return { ...result, rows: result.rows.map((row) => row.map(toJsonValue)) };
  },
});
