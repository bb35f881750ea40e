import { canonical } from "./canonical.ts";
import type { GraphJson, NodeAttributes } from "./types.ts";

type Node = GraphJson["nodes"][number];
type Edge = GraphJson["edges"][number];

export interface SplitGraph {
  /** One for each Document node, in the order of the nodes. */
  documents: { key: string; graph: GraphJson }[];
  /** Entities that no document mentions, and ties without evidence, with their ends. Absent where there are none. */
  rest?: GraphJson;
}

/** Builds one part: its nodes are added as they are needed. */
class Part {
  readonly edges: Edge[] = [];
  private readonly nodes = new Map<string, Node>();

  constructor(
    private readonly document: string | undefined,
    private readonly whole: ReadonlyMap<string, NodeAttributes>,
  ) {}

  add(key: string): void {
    const attributes = this.whole.get(key);
    if (attributes === undefined || this.nodes.has(key)) return;
    const mentions = attributes.mentions.filter(({ document }) => document === this.document);
    this.nodes.set(key, { key, attributes: { ...attributes, mentions } });
  }

  addEdge(edge: Edge): void {
    this.add(edge.source);
    this.add(edge.target);
    const evidence = edge.attributes.evidence.filter(({ document }) => document === this.document);
    this.edges.push({ ...edge, attributes: { ...edge.attributes, evidence } });
  }

  graph(): GraphJson {
    return canonical({ nodes: [...this.nodes.values()], edges: this.edges });
  }
}

/**
 * What each document of a graph states: its Document node, the entities that it mentions with only its
 * mentions, the ties with only its evidence. Putting the parts together again gives the graph.
 */
export function splitByDocument(graph: GraphJson): SplitGraph {
  const whole = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
  const parts = new Map<string, Part>();
  for (const { key, attributes } of graph.nodes) {
    if (attributes.kind !== "Document") continue;
    const part = new Part(key, whole);
    part.add(key);
    parts.set(key, part);
  }
  const rest = new Part(undefined, whole);
  const stated = new Set(parts.keys());
  const partOf = (document: string): Part => {
    const part = parts.get(document);
    if (part === undefined) throw new Error(`${document} is spoken of, but is no Document of this graph`);
    return part;
  };

  for (const { key, attributes } of graph.nodes) {
    for (const document of new Set(attributes.mentions.map((mention) => mention.document))) {
      partOf(document).add(key);
      stated.add(key);
    }
  }
  for (const edge of graph.edges) {
    const documents = statedBy(edge);
    for (const document of documents) partOf(document).addEdge(edge);
    if (documents.length === 0) rest.addEdge(edge);
    else stated.add(edge.source).add(edge.target);
  }
  const silent = graph.nodes.filter(({ key }) => !stated.has(key));
  for (const { key } of silent) rest.add(key);

  const documents = [...parts].map(([key, part]) => ({ key, graph: part.graph() }));
  return silent.length === 0 && rest.edges.length === 0 ? { documents } : { documents, rest: rest.graph() };
}

function statedBy(edge: Edge): string[] {
  if (edge.attributes.type === "MENTIONS") return [edge.source];
  return [...new Set(edge.attributes.evidence.map(({ document }) => document))];
}
