import type { Command } from "commander";
import type { Context } from "../context.ts";
import { describeCounts } from "../report.ts";
import { storeOption } from "../options.ts";
import { mustExist, withWorkspace } from "../session.ts";

export function remove(program: Command, { messages, signal }: Context): void {
  program
    .command("remove")
    .summary("take documents out of the workspace")
    .description(
      "Takes documents out of the workspace, with all that only they state. The files are not touched.",
    )
    .argument("<document...>", "file, title or key of a document")
    .addOption(storeOption())
    .addHelpText("after", '\nExample:\n  entente remove 2016/summit.txt "Ministers meet in Lima"')
    .action(async (documents: string[], { store }: { store: string }) => {
      mustExist(store);
      await withWorkspace(store, async (workspace) => {
        const { removed } = await workspace.removeDocuments(documents, {
          onProgress: messages.progress,
          signal,
        });
        const counts = describeCounts(await workspace.counts());
        process.stdout.write(`Removed ${removed.join(", ")}; the workspace holds ${counts}.\n`);
      });
    });
}
