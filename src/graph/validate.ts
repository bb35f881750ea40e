import type { z } from "zod";
import { UserError } from "../errors.ts";
import { mayJoin } from "../ontology/index.ts";
import { graphSchema } from "./schema.ts";
import type { EntityAttributes, Evidence, GraphJson, NodeAttributes, Span } from "./types.ts";

/** Faults that are named before the rest is only counted. */
const NAMED = 5;
const REMEDY = "Load a graph in graph JSON as Entente exports it (format json).";

/**
 * Graph JSON from outside. Throws a `UserError` that names the first faults: a kind, type or attribute that is
 * unknown or missing, an end that is missing or that the tie may not have, words that do not stand where they
 * are said to stand.
 *
 * @param what what to call it in a message: a file
 */
export function validateGraph(value: unknown, what = "The graph"): GraphJson {
  const parsed = graphSchema.safeParse(value);
  if (!parsed.success) throw refused(what, parsed.error.issues.map(describeIssue));
  const graph: GraphJson = parsed.data;
  const faults = [...graphFaults(graph)];
  if (faults.length > 0) throw refused(what, faults);
  return graph;
}

function refused(what: string, faults: readonly string[]): UserError {
  const more = faults.length > NAMED ? `; and ${faults.length - NAMED} more` : "";
  return new UserError(
    `${what} is not a graph that can be loaded: ${faults.slice(0, NAMED).join("; ")}${more}.`,
    {
      remedy: REMEDY,
    },
  );
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("");
  return `${path.replace(/^\./u, "") || "it"}: ${issue.message}`;
}

function* graphFaults(graph: GraphJson): Iterable<string> {
  const nodes = new Map<string, NodeAttributes>();
  for (const { key, attributes } of graph.nodes) {
    if (nodes.has(key)) yield `two nodes have the key ${key}`;
    nodes.set(key, attributes);
    if ((attributes.kind === "Document") !== key.startsWith("document:")) {
      yield `the key ${key} of a ${attributes.kind}: documents' keys, and no others, begin with "document:"`;
    }
  }
  const texts = new Map<string, string>();
  for (const [key, attributes] of nodes) if (attributes.kind === "Document") texts.set(key, attributes.text);

  for (const [key, attributes] of nodes) {
    for (const mention of attributes.mentions) {
      const fault = misplaced(texts, mention.document, mention, mention.text);
      if (fault) yield `a mention of ${key} ${fault}`;
    }
  }
  const keys = new Set<string>();
  for (const edge of graph.edges) {
    if (keys.has(edge.key)) yield `two edges have the key ${edge.key}`;
    keys.add(edge.key);
    yield* edgeFaults(edge, nodes, texts);
  }
}

function* edgeFaults(
  { key, source, target, attributes }: GraphJson["edges"][number],
  nodes: ReadonlyMap<string, NodeAttributes>,
  texts: ReadonlyMap<string, string>,
): Iterable<string> {
  const from = nodes.get(source);
  const to = nodes.get(target);
  if (!from) yield `the edge ${key} leaves ${source}, which is no node`;
  if (!to) yield `the edge ${key} leads to ${target}, which is no node`;
  if (from && to && !joins(attributes.type, from, to)) {
    yield `the edge ${key} is ${attributes.type} from a ${from.kind} to a ${to.kind}, which cannot be`;
  }
  for (const evidence of attributes.evidence) {
    const fault = misplaced(texts, evidence.document, evidence, evidence.quote) ?? strayed(evidence);
    if (fault) yield `evidence of ${key} ${fault}`;
  }
}

function joins(
  type: GraphJson["edges"][number]["attributes"]["type"],
  from: NodeAttributes,
  to: NodeAttributes,
) {
  if (type === "MENTIONS") return from.kind === "Document" && to.kind !== "Document";
  return isEntity(from) && isEntity(to) && mayJoin(type, from.kind, to.kind);
}

function isEntity(node: NodeAttributes): node is EntityAttributes {
  return node.kind !== "Document";
}

function misplaced(
  texts: ReadonlyMap<string, string>,
  document: string,
  at: Span,
  words: string,
): string | undefined {
  const text = texts.get(document);
  if (text === undefined) return `is in ${document}, which is no Document of the graph`;
  if (text.slice(at.start, at.end) === words) return undefined;
  return `says ${JSON.stringify(abridge(words))}, but ${document} has ${JSON.stringify(abridge(text.slice(at.start, at.end)))} at ${at.start} to ${at.end}`;
}

function strayed({ start, end, from, to, trigger }: Evidence): string | undefined {
  const parts = { from, to, ...(trigger && { trigger }) };
  for (const [name, part] of Object.entries(parts)) {
    if (part.start < start || part.end > end || part.start > part.end) {
      return `has its "${name}" (${part.start} to ${part.end}) outside the quote (${start} to ${end})`;
    }
  }
  return undefined;
}

function abridge(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`;
}
