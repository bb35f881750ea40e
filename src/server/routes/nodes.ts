import { z } from "zod";
import { neighbours as neighboursAnswer, nodeDetail, relationType } from "../contract.ts";
import { notFound } from "../http/problem.ts";
import { route } from "../route.ts";
import { ask } from "../view/ask.ts";
import type { Directory } from "../view/directory.ts";
import { toNeighbours } from "../view/neighbours.ts";
import { toNodeDetail } from "../view/node.ts";
import { nodesOf, tiesAmong } from "../view/picture.ts";
import { count, idInPath, listOf } from "./inputs.ts";

const unknown = (id: string) =>
  notFound(`No actor, event or other entity has the id ${id}. Search for its name to find its id.`);

function currentId(directory: Directory, id: string): string {
  const current = directory.currentId(id);
  if (current === undefined) throw unknown(id);
  return current;
}

export const node = route({
  method: "get",
  path: "/api/nodes/{id}",
  summary: "An entity with its ties and the sentences that say them; a former id finds it too",
  params: idInPath,
  response: nodeDetail,
  handle: async ({ params, signal }, { workspace: { store }, openDirectory }) => {
    const directory = await openDirectory();
    const id = currentId(directory, params.id);
    const [[row], ties] = await Promise.all([
      ask(store, "node", { params: { id }, signal }),
      ask(store, "node-ties", { params: { id }, signal }),
    ]);
    const detail = toNodeDetail(row, ties, directory);
    if (!detail) throw unknown(params.id);
    return detail;
  },
});

export const neighbours = route({
  method: "get",
  path: "/api/nodes/{id}/neighbours",
  summary: "What an entity is tied to, best connected first, with the ties to it and among them",
  params: idInPath,
  query: z.strictObject({
    types: listOf(relationType).optional(),
    limit: count(1, 1_000, 50),
    offset: count(0, 1_000_000, 0),
  }),
  response: neighboursAnswer,
  handle: async ({ params, query: { types, limit, offset }, signal }, { workspace, openDirectory }) => {
    const directory = await openDirectory();
    const { store } = workspace;
    const id = currentId(directory, params.id);
    const rows = await ask(store, "neighbours", { params: { id }, signal });
    const { countsByType, ids } = toNeighbours(rows, types, directory);
    const page = ids.slice(offset, offset + limit);
    const [nodes, ties] = await Promise.all([
      nodesOf(store, page, directory, signal),
      tiesAmong(store, [id, ...page], signal),
    ]);
    const edges = ties.filter(({ type }) => types?.includes(type) ?? true);
    return { countsByType, nodes, edges, more: Math.max(0, ids.length - offset - page.length) };
  },
});
