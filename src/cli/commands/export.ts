import { Option } from "commander";
import type { Command } from "commander";
import type { FormatId } from "../../formats/format-ids.ts";
import { ENTITY_KINDS, RELATION_TYPES } from "../../ontology/index.ts";
import type { Context } from "../context.ts";
import { chooseOutput } from "../format-choice.ts";
import { describeWritten } from "../report.ts";
import { formatOption, parseCount, parseDate, parseOneOf, storeOption } from "../options.ts";
import { checkOutput, writeGraph } from "../output.ts";
import type { Filters } from "../selection.ts";
import { mustExist, withStore } from "../session.ts";

interface Options extends Filters {
  format?: FormatId;
  output?: string;
  store: string;
}

const FILTERS = ["kind", "type", "document", "from", "to"];

export function exportGraph(program: Command, context: Context): void {
  program
    .command("export")
    .summary("take the network, or a part of it, away as a file")
    .description(
      "Writes the network of the workspace: all of it, what a query returns, what is around an actor, or what " +
        "filters let through. Documents and their mentions of what is kept come along in every format.",
    )
    .addOption(
      new Option("--query <cypher>", "the nodes, relationships and paths that this returns").conflicts([
        "around",
        "depth",
        ...FILTERS,
      ]),
    )
    .addOption(new Option("--around <id>", "what is near this node, by id or name").conflicts(FILTERS))
    .addOption(
      new Option("--depth <number>", "with --around: how many ties away (default: 1)").argParser(parseCount),
    )
    .addOption(
      new Option("--kind <kind>", "nodes of this kind; may be repeated").argParser(parseOneOf(ENTITY_KINDS)),
    )
    .addOption(
      new Option("--type <type>", "ties of this type; may be repeated").argParser(parseOneOf(RELATION_TYPES)),
    )
    .option(
      "--document <document>",
      "what this document says, by file, title or key; may be repeated",
      collect,
    )
    .addOption(new Option("--from <date>", "what documents since then say").argParser(parseDate))
    .addOption(new Option("--to <date>", "what documents until then say").argParser(parseDate))
    .addOption(formatOption())
    .option("--output <path>", "file to write, for csv a folder (default: stdout)")
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Example:
  entente export --output network.gexf
  entente export --around "Ana Ruiz" --depth 2 --format csv --output ruiz/
  entente export --query "MATCH (a)-[r:FUNDED]->(b) RETURN a, r, b" --format evidence`,
    )
    .action((options: Options) => run(options, context));
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function run(options: Options, { messages, signal }: Context): Promise<void> {
  const { checkFilters, selectFrom } = await import("../selection.ts");
  checkFilters(options);
  const output = await chooseOutput(options.format, options.output);
  checkOutput(output);
  mustExist(options.store);
  const graph = await withStore(options.store, (store) => selectFrom(store, options, signal));
  const written = await writeGraph(graph, output, signal);
  messages.say(describeWritten(graph, written));
}
