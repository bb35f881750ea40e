import type { GraphJson } from "../graph/types.ts";
import type { FormatId } from "./format-ids.ts";

/** One file of an export. The same graph gives the same bytes. */
export interface ExportFile {
  /** Name inside the export's folder, where an export is a folder. */
  readonly name: string;
  /** The file's text in pieces, in order; written as UTF-8. */
  write(graph: GraphJson): Iterable<string>;
}

/** A way for a graph to leave: GEXF, GraphML … */
export interface Exporter {
  /** What `--format` calls it. */
  readonly id: FormatId;
  /** With its dot: ".gexf". Of a format of several files: that of each of them. */
  readonly extension: string;
  readonly mediaType: string;
  /** One file, or several that belong into a folder of their own. */
  readonly files: readonly [ExportFile, ...ExportFile[]];
}
