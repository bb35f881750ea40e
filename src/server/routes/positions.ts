import { z } from "zod";
import { route } from "../route.ts";
import { keepPositions, point, readPositions } from "../view/positions.ts";

const byNode = z.record(z.string().min(1), point).describe("By id of the node");

export const positions = route({
  method: "get",
  path: "/api/positions",
  summary: "Where nodes were put in the picture",
  response: byNode,
  handle: async (_request, { workspace, openDirectory }) =>
    readPositions(workspace.store.records, await openDirectory()),
});

export const savePositions = route({
  method: "put",
  path: "/api/positions",
  summary: "Keeps where these nodes were put; what was kept of others stays",
  body: byNode,
  // 20,000 nodes, the most that the picture takes, at some 150 bytes.
  bodyLimit: 4 * 1024 * 1024,
  handle: async ({ body }, { workspace, openDirectory }) => {
    await keepPositions(workspace.store.records, body, await openDirectory());
  },
});
