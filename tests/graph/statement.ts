import { documentKey, edgeKey, entityId, orderEnds } from "../../src/graph/ids.ts";
import type { EdgeAttributes, EntityAttributes, GraphJson } from "../../src/graph/types.ts";
import type { EntityKind, RelationType } from "../../src/ontology/index.ts";

/** "Person: Donald Trump | Trump": kind, name, aliases. */
export type Spoken = `${EntityKind}: ${string}`;

interface Told {
  from: string;
  type: RelationType;
  to: string;
  title?: string;
  tenure?: string;
}

/**
 * What one document states, in the extractor's shape: its text is made of the names and of the sentences
 * "A TYPE B.", so that every offset is true.
 */
export function statement(
  file: string,
  entities: readonly (Spoken | { spoken: Spoken; date?: string })[],
  ties: readonly Told[] = [],
  document: { date?: string; title?: string } = {},
): GraphJson {
  const key = documentKey(file);
  let text = "";
  const write = (words: string) => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const nodes = new Map<string, { key: string; attributes: EntityAttributes }>();
  for (const entry of entities) {
    const { spoken, date } = typeof entry === "string" ? { spoken: entry, date: undefined } : entry;
    const colon = spoken.indexOf(": ");
    const kind = spoken.slice(0, colon) as EntityKind;
    const [name = "", ...aliases] = spoken.slice(colon + 2).split(" | ");
    const mentions = [name, ...aliases].map((words) => {
      const span = write(words);
      write("\n");
      return { document: key, ...span, text: words };
    });
    const attributes = { kind, name, aliases, mentions, ...(date !== undefined && { date }) };
    nodes.set(name, { key: entityId(kind, name, date ?? ""), attributes });
  }
  const edges = ties.map(({ from, type, to, ...more }): GraphJson["edges"][number] => {
    const [a, b] = [nodes.get(from), nodes.get(to)];
    if (!a || !b) throw new Error(`${from} or ${to} is not among the entities`);
    const start = text.length;
    const spans = [write(from), write(` ${type} `), write(to)] as const;
    write(".");
    const quote = text.slice(start);
    write("\n");
    const [source, target] = orderEnds(type, a.key, b.key);
    const [first, second] = source === a.key ? [spans[0], spans[2]] : [spans[2], spans[0]];
    const attributes: EdgeAttributes = {
      type,
      ...more,
      evidence: [
        {
          document: key,
          start,
          end: start + quote.length,
          quote,
          from: first,
          to: second,
          rule: "test",
          confidence: 0.9,
          status: "stated",
        },
      ],
    };
    return { key: edgeKey(source, target, attributes), source, target, attributes };
  });
  for (const node of nodes.values()) {
    edges.push({
      key: edgeKey(key, node.key, { type: "MENTIONS" }),
      source: key,
      target: node.key,
      attributes: { type: "MENTIONS", evidence: [] },
    });
  }
  return {
    nodes: [
      {
        key,
        attributes: {
          kind: "Document",
          name: document.title ?? file,
          aliases: [],
          mentions: [],
          file,
          text,
          ...document,
        },
      },
      ...nodes.values(),
    ],
    edges,
  };
}
