import { Option } from "commander";
import type { Command } from "commander";
import type { QueryOptions, QueryResult } from "../../stores/store.ts";
import type { Context } from "../context.ts";
import { counted } from "../report.ts";
import { parseCount, parseDuration, parseParam, storeOption } from "../options.ts";
import { completeParams, isQueryName, savedQueries, savedQuery } from "../saved-queries.ts";
import { mustExist, withStore } from "../session.ts";
import { formatTable } from "../table.ts";

const FORMATS = ["table", "json", "csv"] as const;

interface Options {
  param?: Record<string, unknown>;
  format: (typeof FORMATS)[number];
  timeout: number;
  maxRows: number;
  write?: true;
  store: string;
}

export function query(program: Command, context: Context): void {
  program
    .command("query")
    .summary("ask the workspace in Cypher, or one of the saved questions")
    .description(
      "Asks the workspace in Cypher and prints the rows. NAME is a saved question; without any, they are listed. " +
        "A query may only read, unless --write is given.",
    )
    .argument("[cypher|name]", "a query in Cypher, or the name of a saved one")
    .option("--param <name=value>", "value of $name: JSON, else text; may be repeated", parseParam)
    .addOption(new Option("--format <format>", "how to print the rows").choices(FORMATS).default("table"))
    .addOption(
      new Option("--timeout <time>", "when to give up: 500ms, 10s, 2m")
        .default(10_000, "10s")
        .argParser(parseDuration),
    )
    .addOption(
      new Option("--max-rows <number>", "how many rows at most").default(10_000).argParser(parseCount),
    )
    .option("--write", "let the query change the workspace")
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
A value is JSON, else text: --param limit=10 is a number, --param name=Peru and --param 'name="10"' are text.

Example:
  entente query "MATCH (p:Person)-[r:ATTENDED]->(e:Event) RETURN p.name, e.name, r.count"
  entente query most-met --param limit=10 --format csv`,
    )
    .action(async (question: string | undefined, options: Options) => {
      if (question === undefined) listSaved();
      else await ask(question, options, context);
    });
}

function listSaved(): void {
  const rows = savedQueries().map(({ name, title, params }) => {
    const defaults = Object.entries(params).map(([param, value]) =>
      value === undefined ? param : `${param}=${JSON.stringify(value)}`,
    );
    return [{ text: name }, { text: title }, { text: defaults.join(" ") }];
  });
  process.stdout.write(formatTable(["name", "question", "parameters"], rows));
}

async function ask(question: string, options: Options, { messages, signal }: Context): Promise<void> {
  const saved = isQueryName(question) ? savedQuery(question.trim()) : undefined;
  const params = saved ? completeParams(saved, options.param ?? {}) : options.param;
  mustExist(options.store);
  const settings: QueryOptions = {
    access: options.write ? "write" : "read",
    timeoutMs: options.timeout,
    maxRows: options.maxRows,
    signal,
    ...(params && { params }),
  };
  const result = await withStore(options.store, (store) => store.query(saved?.cypher ?? question, settings));
  await print(result, options.format);
  if (result.truncated) {
    messages.say(`Only the first ${counted(options.maxRows, "row")} came: --max-rows gives more.`);
  }
}

async function print(result: QueryResult, format: Options["format"]): Promise<void> {
  const { PRINTERS } = await import("../rows.ts");
  const { writeOut } = await import("../output.ts");
  await writeOut(PRINTERS[format](result));
}
