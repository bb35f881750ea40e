import { tie as tieAnswer } from "../contract.ts";
import { notFound } from "../http/problem.ts";
import { route } from "../route.ts";
import { ask } from "../view/ask.ts";
import { toEntityRef } from "../view/rows.ts";
import { toTie } from "../view/ties.ts";
import { idInPath } from "./inputs.ts";

export const tie = route({
  method: "get",
  path: "/api/ties/{id}",
  summary: "A tie with the sentences that say it",
  params: idInPath,
  response: tieAnswer,
  handle: async ({ params: { id }, signal }, { workspace: { store }, openDirectory }) => {
    const [row = {}] = await ask(store, "tie", { params: { id }, signal });
    const refs = [toEntityRef(row, "source"), toEntityRef(row, "target")];
    const ends = new Map(refs.flatMap((ref) => (ref ? [[ref.id, ref] as const] : [])));
    const found = toTie(row.tie, ends, await openDirectory());
    if (!found) throw notFound(`No tie has the id ${id}. Open one of its ends to see its ties.`);
    return found;
  },
});
