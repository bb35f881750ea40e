import { csv } from "./csv.ts";
import { cypher } from "./cypher.ts";
import { evidence } from "./evidence.ts";
import type { Exporter } from "./exporter.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { json } from "./json.ts";

export type { Exporter, ExportFile } from "./exporter.ts";

export const EXPORTERS: readonly Exporter[] = [json, gexf, graphml, csv, cypher, evidence];

export function exporter(id: string): Exporter | undefined {
  return EXPORTERS.find((candidate) => candidate.id === id);
}
