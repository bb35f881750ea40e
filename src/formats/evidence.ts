import type { GraphJson } from "../graph/types.ts";
import { canonical } from "../graph/canonical.ts";
import type { Exporter } from "./exporter.ts";

/** JSON Lines: one object for each sentence that says a tie, with all that is needed to cite it. */
export const evidence: Exporter = {
  id: "evidence",
  extension: ".jsonl",
  mediaType: "application/jsonl",
  files: [
    {
      name: "evidence.jsonl",
      *write(graph: GraphJson) {
        const { nodes, edges } = canonical(graph);
        const byKey = new Map(nodes.map(({ key, attributes }) => [key, attributes]));
        const end = (id: string) => ({ id, kind: byKey.get(id)?.kind, name: byKey.get(id)?.name });
        for (const { key, source, target, attributes } of edges) {
          const { type, title, tenure, role, amount } = attributes;
          for (const { document, ...said } of attributes.evidence) {
            const stated = { edge: key, type, title, tenure, role, amount };
            const ends = { source: end(source), target: end(target) };
            yield `${JSON.stringify({ ...stated, ...ends, ...said, document: cite(document, byKey) })}\n`;
          }
        }
      },
    },
  ],
};

function cite(id: string, byKey: ReadonlyMap<string, GraphJson["nodes"][number]["attributes"]>) {
  const document = byKey.get(id);
  if (document?.kind !== "Document") return { id };
  const { file, title, date, source, url } = document;
  return { id, file, title, date, source, url };
}
