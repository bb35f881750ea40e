import { resolve } from "node:path";
import { Option } from "commander";
import type { Command } from "commander";
import { UserError } from "../../errors.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";
import { describeLoad, counted, reportLoad } from "../report.ts";
import { storeOption } from "../options.ts";
import { choose } from "../prompt.ts";
import { withWorkspace } from "../session.ts";
import { addServeOptions, serveUntilStopped } from "../serving.ts";
import type { ServeOptions } from "../serving.ts";

interface Options extends ServeOptions {
  store: string;
  add?: true;
  replace?: true;
  yes?: true;
}

export function explore(program: Command, context: Context): void {
  addServeOptions(program.command("explore"))
    .summary("read documents and show their network: the main job")
    .description(
      "Reads files and folders, loads what they state into the workspace and shows it in the browser until " +
        "Ctrl-C. What has not changed since the last time is not read again.",
    )
    .argument("<path...>", "files and folders: .txt, .md, .html, .pdf, .docx, .jsonl, .csv")
    .addOption(new Option("--add", "keep what other folders have brought in").conflicts("replace"))
    .option("--replace", "take all other documents out")
    .option("-y, --yes", "do not ask: keep what other folders have brought in")
    .addOption(storeOption())
    .addHelpText("after", "\nExample:\n  entente explore articles/\n  entente explore more/ --add --no-open")
    .action((paths: string[], { store, add, replace, yes, ...serving }: Options) =>
      withWorkspace(store, async (workspace) => {
        const given = replace ? "replace" : (add ?? yes) ? "add" : undefined;
        const mode = given ?? (await askMode(workspace, paths, context));
        if (mode === "leave") return;
        const { messages, signal } = context;
        const report = await workspace.loadPaths(paths, { mode, onProgress: messages.progress, signal });
        reportLoad(messages, report);
        messages.say(`Loaded ${describeLoad(report)}`);
        await serveUntilStopped(workspace, serving, context);
      }),
    );
}

/** Whether what the workspace holds of other folders stays. Asked only where it holds any. */
async function askMode(
  workspace: Workspace,
  paths: readonly string[],
  { signal }: Context,
): Promise<"add" | "replace" | "leave"> {
  const { documents } = await workspace.counts();
  if (documents === 0) return "add";
  const loaded = await workspace.loadedPaths();
  const known = new Set(loaded);
  if (paths.every((path) => known.has(resolve(path)))) return "add";
  const held = `The workspace holds ${counted(documents, "document")} of ${loaded.join(", ") || "a graph that was loaded"}.`;
  const answer = await choose(
    held,
    [
      { key: "a", label: "add the new ones to them", value: "add" as const },
      { key: "r", label: "replace them", value: "replace" as const },
      { key: "q", label: "leave all as it is", value: "leave" as const },
    ],
    signal,
  );
  if (answer) return answer;
  throw new UserError(held, {
    remedy: "Say --add to keep them, --replace to take them out, or name another workspace with --store.",
    exitCode: 2,
  });
}
