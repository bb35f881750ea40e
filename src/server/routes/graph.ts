import { z } from "zod";
import { viewGraph } from "../contract.ts";
import { route } from "../route.ts";
import { nodesOf, tiesAmong } from "../view/picture.ts";
import { count } from "./inputs.ts";

export const graph = route({
  method: "get",
  path: "/api/graph",
  summary: "The network: entities and ties; where it is larger than `limit`, the best-connected entities",
  query: z.strictObject({ limit: count(1, 20_000, 2_000).describe("Most nodes") }),
  response: viewGraph,
  handle: async ({ query: { limit }, signal }, { workspace, openDirectory }) => {
    const directory = await openDirectory();
    const ids = directory.mostConnected(limit);
    const [nodes, edges] = await Promise.all([
      nodesOf(workspace.store, ids, directory, signal),
      tiesAmong(workspace.store, ids, signal),
    ]);
    return { nodes, edges, total: directory.total };
  },
});
