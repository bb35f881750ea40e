import { workspaceStatus } from "../contract.ts";
import { route } from "../route.ts";

export const status = route({
  method: "get",
  path: "/api/status",
  summary: "What is served: the workspace, its store, and how much it holds",
  response: workspaceStatus,
  handle: async (_request, { workspace, version }) => {
    const [name, counts] = await Promise.all([workspace.name(), workspace.counts()]);
    const { engine, location } = workspace.store;
    return { name, version, store: { engine, location }, counts };
  },
});
