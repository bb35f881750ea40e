import { extname } from "node:path";
import type { FormatId } from "../formats/format-ids.ts";
import type { Output } from "./output.ts";

/** The format asked for, else the one that the output's name speaks of, else JSON. */
export async function chooseOutput(format: FormatId | undefined, path: string | undefined): Promise<Output> {
  const { EXPORTERS, exporter } = await import("../formats/index.ts");
  const named = EXPORTERS.find(({ extension }) => extension === extname(path ?? ""));
  return { exporter: format ? exporter(format) : (named ?? exporter("json")), path };
}
