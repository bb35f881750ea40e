import { join } from "node:path";
import type { Command } from "commander";
import type { FormatId } from "../../formats/format-ids.ts";
import { UserError } from "../../errors.ts";
import type { Context } from "../context.ts";
import { documentFileNames } from "../document-files.ts";
import { chooseOutput } from "../format-choice.ts";
import { describeWritten, counted } from "../report.ts";
import { formatOption } from "../options.ts";
import { checkOutput, writeFile, writeGraph, writeOut } from "../output.ts";

interface Options {
  output?: string;
  format?: FormatId;
  perDocument?: true;
  explain?: true;
}

export function extract(program: Command, context: Context): void {
  program
    .command("extract")
    .summary("read documents and write what they state to a file")
    .description(
      "Reads files and folders and writes the network that they state, without any workspace: one graph of " +
        "all, or one of each document.",
    )
    .argument("<path...>", "files and folders: .txt, .md, .html, .pdf, .docx, .jsonl, .csv")
    .addOption(formatOption())
    .option("--output <path>", "file to write, for csv a folder (default: stdout)")
    .option(
      "--per-document",
      "write each document's own graph into the folder --output, as STEM.json for STEM.txt",
    )
    .option("--explain", "write, sentence by sentence, what was considered and why it was kept or dropped")
    .addHelpText(
      "after",
      `
Example:
  entente extract articles/ --output network.gexf
  entente extract articles/ --per-document --output graphs/
  entente extract articles/summit.txt --explain`,
    )
    .action(async (paths: string[], options: Options) => {
      if (options.explain) await explain(paths, options, context);
      else
        await (options.perDocument
          ? extractEach(paths, options, context)
          : extractAll(paths, options, context));
    });
}

async function extractAll(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const output = await chooseOutput(options.format, options.output);
  checkOutput(output);
  const { extractDocuments } = await import("../extracting.ts");
  const { resolve } = await import("../../resolution/index.ts");
  const extracted = await extractDocuments(paths, context);
  const graph = resolve(extracted.map((one) => ({ graph: one.graph })));
  const written = await writeGraph(graph, output, context.signal);
  context.messages.say(describeWritten(graph, written));
}

async function extractEach(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const { format, output: folder } = options;
  const { exporter } = await chooseOutput(format, undefined);
  const wrong = (message: string, remedy: string) => new UserError(message, { remedy, exitCode: 2 });
  if (folder === undefined) {
    throw wrong("--per-document writes a file for each document.", "Name the folder for them with --output.");
  }
  if (exporter.files.length > 1) {
    throw wrong(
      `--per-document writes one file for each document, and ${exporter.id} is several.`,
      "Give another --format.",
    );
  }
  const { extractDocuments } = await import("../extracting.ts");
  const extracted = await extractDocuments(paths, context);
  const names = documentFileNames(
    extracted.map(({ document }) => document.file),
    exporter.extension,
  );
  for (const [i, { graph }] of extracted.entries()) {
    await writeGraph(graph, { exporter, path: join(folder, names[i] ?? "") }, context.signal);
  }
  context.messages.say(`Wrote ${counted(names.length, "graph")} to ${folder}.`);
}

async function explain(paths: readonly string[], options: Options, context: Context): Promise<void> {
  if (options.perDocument || options.format !== undefined) {
    throw new UserError("--explain writes text, not a graph.", {
      remedy: "Leave out --per-document and --format.",
      exitCode: 2,
    });
  }
  const { explainDocuments } = await import("../extracting.ts");
  const { explanationLines } = await import("../explanation.ts");
  const explained = await explainDocuments(paths, context);
  const lines = explained.flatMap(({ document, sentences }) => [
    ...explanationLines(document.file, sentences),
  ]);
  const text = lines.map(
    (line) => `${line}
`,
  );
  if (options.output === undefined) await writeOut(text);
  else await writeFile(options.output, text, context.signal);
}
