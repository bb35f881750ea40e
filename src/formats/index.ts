import { csv } from "./csv.ts";
import { cypher } from "./cypher.ts";
import { evidence } from "./evidence.ts";
import type { Exporter } from "./exporter.ts";
import type { FormatId } from "./format-ids.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { json } from "./json.ts";

export type { Exporter, ExportFile } from "./exporter.ts";

export const EXPORTERS: readonly Exporter[] = [json, gexf, graphml, csv, cypher, evidence];

export function exporter(id: FormatId): Exporter {
  const found = EXPORTERS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no format ${id} is registered`);
  return found;
}
