import type { Command } from "commander";
import type { Context } from "../context.ts";
import { storeOption } from "../options.ts";
import { withWorkspace } from "../session.ts";
import { addServeOptions, serveUntilStopped } from "../serving.ts";
import type { ServeOptions } from "../serving.ts";

export function serve(program: Command, context: Context): void {
  addServeOptions(program.command("serve"))
    .summary("show what is loaded in the browser")
    .description("Serves the page and the API of a workspace, on this computer only, until Ctrl-C.")
    .addOption(storeOption())
    .addHelpText("after", "\nExample:\n  entente serve --port 8080 --no-open")
    .action(({ store, ...options }: ServeOptions & { store: string }) =>
      withWorkspace(store, (workspace) => serveUntilStopped(workspace, options, context)),
    );
}
