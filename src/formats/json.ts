import { canonical } from "../graph/canonical.ts";
import type { GraphJson } from "../graph/types.ts";
import type { Exporter } from "./exporter.ts";

function* lines(name: string, items: readonly unknown[]): Iterable<string> {
  yield `"${name}":[`;
  for (const [i, item] of items.entries()) yield `${i === 0 ? "" : ","}\n${JSON.stringify(item)}`;
  yield "\n]";
}

/** graphology's serialised form, one node or edge a line. */
export const json: Exporter = {
  id: "json",
  extension: ".json",
  mediaType: "application/json",
  files: [
    {
      name: "graph.json",
      *write(graph: GraphJson) {
        const { options, attributes, nodes, edges } = canonical(graph);
        yield `{"options":${JSON.stringify(options)},"attributes":${JSON.stringify(attributes)},\n`;
        yield* lines("nodes", nodes);
        yield ",\n";
        yield* lines("edges", edges);
        yield "\n}\n";
      },
    },
  ],
};
