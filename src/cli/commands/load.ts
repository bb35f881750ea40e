import { basename } from "node:path";
import type { Command } from "commander";
import type { LoadReport } from "../../workspace/workspace.ts";
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
        const { messages, signal } = context;
        const options = { onProgress: messages.progress, signal };
        const done = (report: LoadReport) => {
          messages.clear();
          process.stdout.write(`Loaded ${describeLoad(report)}\n`);
        };
        const graphs = paths.filter(isGraphFile);
        const documents = paths.filter((path) => !graphs.includes(path));
        if (documents.length > 0) {
          const report = await workspace.loadPaths(documents, options);
          reportLoad(messages, report);
          done(report);
        }
        for (const path of graphs) {
          done(await workspace.loadGraph(await readGraphFile(path), { ...options, name: basename(path) }));
        }
      }),
    );
}
