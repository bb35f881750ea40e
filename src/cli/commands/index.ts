import type { Command } from "commander";
import type { Context } from "../context.ts";
import { explore } from "./explore.ts";
import { exportGraph } from "./export.ts";
import { extract } from "./extract.ts";
import { load } from "./load.ts";
import { query } from "./query.ts";
import { remove } from "./remove.ts";
import { serve } from "./serve.ts";

/** Adds one command to the program. What it works with is loaded when it runs, not before. */
type Register = (program: Command, context: Context) => void;

/** In the order in which --help lists them. */
export const COMMANDS: readonly Register[] = [explore, extract, load, remove, serve, query, exportGraph];
