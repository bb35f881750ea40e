import { z } from "zod";
import { EXPORTERS } from "../../formats/index.ts";
import type { ExportFile, Exporter } from "../../formats/index.ts";
import { selectSubgraph } from "../../graph/subgraph.ts";
import type { Selection } from "../../graph/subgraph.ts";
import { entityKind, relationType } from "../contract.ts";
import { HttpProblem } from "../http/problem.ts";
import { Download, route } from "../route.ts";
import { count, listOf, repeated } from "./inputs.ts";

const isoDay = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "give a date as 2016-11-21, 2016-11 or 2016");

const asked = z.strictObject({
  format: z.enum(EXPORTERS.map(({ id }) => id)),
  part: z.string().optional().describe("Of a format of several files, which: nodes or edges of csv"),
  kind: listOf(entityKind).optional(),
  type: listOf(relationType).optional(),
  document: repeated.optional().describe("Id of a document; may be repeated"),
  around: repeated.optional().describe("Id of an entity; may be repeated"),
  depth: count(1, 100, 1).describe("With `around`: how many ties away"),
  from: isoDay.optional().describe("What documents since then say"),
  to: isoDay.optional().describe("What documents until then say"),
});

export const exportGraph = route({
  method: "get",
  path: "/api/export",
  summary: "The network, or a part of it, as a file",
  query: asked,
  mediaTypes: [...new Set(EXPORTERS.map(({ mediaType }) => mediaType))],
  handle: async ({ query }, { workspace }) => {
    const exporter = EXPORTERS.find(({ id }) => id === query.format);
    if (!exporter) throw new HttpProblem(400, `There is no format ${query.format}.`);
    const file = fileOf(exporter, query.part);
    const graph = selectSubgraph(await workspace.store.read(), selection(query));
    return new Download(file.write(graph), exporter.mediaType, `entente-${file.name}`);
  },
});

function fileOf({ id, files }: Exporter, part: string | undefined): ExportFile {
  const parts = files.map(({ name }) => name.replace(/\.\w+$/, ""));
  const [only] = files;
  const file = files.length === 1 && part === undefined ? only : files[parts.indexOf(part ?? "")];
  if (file) return file;
  const remedy = files.length === 1 ? "Leave `part` out." : `Ask for part=${parts.join(" or part=")}.`;
  throw new HttpProblem(
    400,
    `${id} is ${files.length === 1 ? "one file" : `${files.length} files`}. ${remedy}`,
  );
}

function selection({ kind, type, document, around, depth, from, to }: z.output<typeof asked>): Selection {
  return {
    ...(kind && { kinds: kind }),
    ...(type && { types: type }),
    ...(document && { documents: document }),
    ...(around && { around: { ids: around, depth } }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
