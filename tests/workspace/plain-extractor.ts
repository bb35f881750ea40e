import type { Document } from "../../src/documents/document.ts";
import type { Extractor } from "../../src/extraction/extractor.ts";
import { edgeKey, entityId, orderEnds } from "../../src/graph/ids.ts";
import type { EdgeAttributes, GraphJson, Span } from "../../src/graph/types.ts";

const SENTENCE = /(\p{Lu}[\p{L} .-]*?) met (\p{Lu}[\p{L} .-]*?)\./gu;

/** Understands one sentence, "Ann Smith met Bo Chen.", and counts what it is given. */
export class PlainExtractor implements Extractor {
  readonly extracted: string[] = [];

  constructor(readonly version = "plain 1") {}

  extract({ key, file, text, ...rest }: Document): GraphJson {
    this.extracted.push(file);
    if (text.includes("too hard")) throw new Error("no way through");
    const nodes = new Map<string, GraphJson["nodes"][number]>();
    const edges = new Map<string, GraphJson["edges"][number]>();
    const person = (name: string, start: number): [string, Span] => {
      const id = entityId("Person", name);
      const node = nodes.get(id) ?? {
        key: id,
        attributes: { kind: "Person", name, aliases: [], mentions: [] },
      };
      const end = start + name.length;
      node.attributes.mentions.push({ document: key, start, end, text: text.slice(start, end) });
      nodes.set(id, node);
      const mentions: EdgeAttributes = { type: "MENTIONS", evidence: [] };
      edges.set(`m ${id}`, {
        key: edgeKey(key, id, mentions),
        source: key,
        target: id,
        attributes: mentions,
      });
      return [id, { start, end }];
    };
    for (const match of text.matchAll(SENTENCE)) {
      const [quote, one = "", other = ""] = match;
      const first = person(one, match.index);
      const second = person(other, match.index + quote.lastIndexOf(other));
      const [source, target] = orderEnds("MET_WITH", first[0], second[0]);
      const [from, to] = source === first[0] ? [first[1], second[1]] : [second[1], first[1]];
      const at = { document: key, start: match.index, end: match.index + quote.length, quote };
      const attributes: EdgeAttributes = {
        type: "MET_WITH",
        evidence: [{ ...at, from, to, rule: "plain", confidence: 0.9, status: "stated" }],
      };
      const edge = edgeKey(source, target, attributes);
      edges.set(`${edge} ${match.index}`, { key: edge, source, target, attributes });
    }
    const name = rest.title ?? file;
    const attributes = { kind: "Document" as const, name, aliases: [], mentions: [], file, text, ...rest };
    return { nodes: [{ key, attributes }, ...nodes.values()], edges: [...edges.values()] };
  }
}
