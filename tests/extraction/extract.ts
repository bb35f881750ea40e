import { createExtractor } from "../../src/extraction/index.ts";
import type { EntityAttributes, GraphJson } from "../../src/graph/types.ts";

const extractor = await createExtractor();

export function extract(text: string, date?: string): GraphJson {
  return extractor.extract({
    key: "document:a.txt",
    file: "a.txt",
    text,
    ...(date === undefined ? {} : { date }),
  });
}

/** Ties as sentences: "Jane Doe HOLDS_OFFICE France (foreign minister)". */
export function ties(graph: GraphJson, ...types: string[]): string[] {
  const name = new Map(graph.nodes.map((node) => [node.key, node.attributes.name]));
  return graph.edges
    .filter((edge) => edge.attributes.type !== "MENTIONS")
    .filter((edge) => types.length === 0 || types.includes(edge.attributes.type))
    .map(({ source, target, attributes: { type, title } }) => {
      const tie = `${name.get(source) ?? "?"} ${type} ${name.get(target) ?? "?"}`;
      return title === undefined ? tie : `${tie} (${title})`;
    })
    .sort();
}

export function entities(graph: GraphJson, kind: EntityAttributes["kind"]): string[] {
  return graph.nodes
    .filter((node) => node.attributes.kind === kind)
    .map((node) => node.attributes.name)
    .sort();
}
