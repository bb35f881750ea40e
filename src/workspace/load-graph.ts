import { UserError } from "../errors.ts";
import { canonical } from "../graph/canonical.ts";
import { digest } from "../graph/ids.ts";
import { splitByDocument } from "../graph/split.ts";
import type { GraphJson } from "../graph/types.ts";
import { validateGraph } from "../graph/validate.ts";
import type { Known, Loading } from "./load-paths.ts";
import type { DocumentRecord, Records } from "./records.ts";

interface GraphOptions {
  mode?: "add" | "replace";
  /** What to call the graph, so that loading it again takes the place of what it said before: its file. */
  name?: string;
}

/**
 * Keeps what a graph says: of each of its documents as if the document had been read, the rest under the
 * graph's name. Its nodes keep their ids.
 */
export async function loadGraph(
  records: Records,
  given: GraphJson,
  before: Known,
  { mode, name }: GraphOptions,
): Promise<Omit<Loading, "files">> {
  const graph = canonical(validateGraph(given, name));
  if (graph.nodes.length === 0) {
    throw new UserError(`${name ?? "The graph"} is empty.`, { remedy: "Load a graph that has nodes." });
  }
  const origin = digest([JSON.stringify(graph)], 32);
  const { documents, rest } = splitByDocument(graph);
  const known = new Map(before.documents.map((document) => [document.key, document]));
  const changed = documents.filter(({ key }) => known.get(key)?.origin !== origin);
  await records.putDocuments(changed.map((part) => recordOf(part, origin)));

  const called = name ?? `graph ${origin.slice(0, 8)}`;
  const said = (await records.graphs()).find((record) => record.name === called);
  if (rest && said?.origin !== origin) await records.putGraph({ name: called, graph: rest, origin });
  else if (!rest && said) await records.deleteGraphs([called]);

  if (mode === "replace") {
    const kept = new Set(documents.map(({ key }) => key));
    await records.deleteDocuments(before.documents.flatMap(({ key }) => (kept.has(key) ? [] : [key])));
    await records.deleteGraphs(before.graphs.filter((other) => other !== called));
  }
  return { documents: documents.map(({ key }) => key), extracted: 0, skipped: [], warnings: [] };
}

function recordOf({ key, graph }: { key: string; graph: GraphJson }, origin: string): DocumentRecord {
  const document = graph.nodes.find((node) => node.key === key)?.attributes;
  if (document?.kind !== "Document") throw new Error(`${key} is no Document of its own graph`);
  const textDigest = digest([document.text], 32);
  return {
    key,
    file: document.file,
    title: document.title,
    contentDigest: textDigest,
    textDigest,
    origin,
    graph,
  };
}
