import { readFileSync } from "node:fs";
import { Command } from "commander";
import { COMMANDS } from "./commands/index.ts";
import type { Context } from "./context.ts";

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** The command line, all commands registered. Throws CommanderError instead of ending the process. */
export function createProgram(context: Context): Command {
  const program = new Command("entente")
    .description(
      "From news documents to the network of who dealt with whom, with the sentences behind every tie.",
    )
    .version(`entente ${version()}`, "-V, --version", "print name and version")
    .helpOption("-h, --help", "show this")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, "entente: ")),
    })
    .showHelpAfterError("Add --help to see how it is used.")
    .addHelpText(
      "after",
      `
Example:
  entente explore articles/            read a folder and show its network
  entente query most-met --format csv  ask a saved question
  entente COMMAND --help               all about one command

Environment:
  ENTENTE_STORE                        where --store is not given
  NEO4J_USERNAME, NEO4J_PASSWORD       for bolt:// and neo4j:// stores
  ENTENTE_DEBUG=1                      show where an error comes from`,
    );
  for (const register of COMMANDS) register(program, context);
  return program;
}
