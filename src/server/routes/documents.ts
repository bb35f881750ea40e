import { z } from "zod";
import { documentDetail, documentSummary } from "../contract.ts";
import { notFound } from "../http/problem.ts";
import { route } from "../route.ts";
import { ask } from "../view/ask.ts";
import { toDocumentDetail } from "../view/document.ts";
import { idInPath } from "./inputs.ts";

export const documents = route({
  method: "get",
  path: "/api/documents",
  summary: "What was read, newest first",
  response: z.array(documentSummary),
  handle: async (_request, { openDirectory }) => [...(await openDirectory()).documents],
});

export const document = route({
  method: "get",
  path: "/api/documents/{id}",
  summary: "A document's text, where it mentions entities and where it says ties",
  params: idInPath,
  response: documentDetail,
  handle: async ({ params: { id }, signal }, { workspace: { store }, openDirectory }) => {
    const options = { params: { id }, signal };
    const [[row], entities, ties] = await Promise.all([
      ask(store, "document", options),
      ask(store, "document-entities", options),
      ask(store, "document-ties", options),
    ]);
    const summary = (await openDirectory()).document(id);
    const detail = summary && toDocumentDetail(summary, row?.text, entities, ties);
    if (!detail) throw notFound(`No document has the id ${id}. What there is stands in /api/documents.`);
    return detail;
  },
});
