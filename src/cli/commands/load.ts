import type { Command } from "commander";
import type { Context } from "../context.ts";
import { describeLoad, reportLoad } from "../report.ts";
import { storeOption } from "../options.ts";
import { withWorkspace } from "../session.ts";
import { isGraphFile, readGraphFile } from "../graph-file.ts";

export function load(program: Command, context: Context): void {
  program
    .command("load")
    .summary("read documents, or a graph, into the workspace")
    .description(
      "Reads files and folders into the workspace beside what it holds, or graphs that were exported as JSON. " +
        "A document that is there already is replaced; one that has not changed is left alone.",
    )
    .argument("<path...>", "files, folders, or a graph as .json")
    .addOption(storeOption())
    .addHelpText("after", "\nExample:\n  entente load articles/ more/report.pdf\n  entente load graph.json")
    .action((paths: string[], { store }: { store: string }) =>
      withWorkspace(store, async (workspace) => {
        const options = { onProgress: context.messages.progress, signal: context.signal };
        const documents = paths.filter((path) => !isGraphFile(path));
        const graphs = paths.filter(isGraphFile).map((path) => ({ path, graph: readGraphFile(path) }));
        const reports = [];
        if (documents.length > 0) reports.push(await workspace.loadPaths(documents, options));
        for (const { path, graph } of graphs) {
          reports.push(await workspace.loadGraph(await graph, { ...options, name: path }));
        }
        for (const report of reports) {
          reportLoad(context.messages, report);
          process.stdout.write(`Loaded ${describeLoad(report)}\n`);
        }
      }),
    );
}
