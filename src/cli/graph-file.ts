import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describeFault } from "../documents/faults.ts";
import { UserError } from "../errors.ts";
import type { GraphJson } from "../graph/types.ts";

export function isGraphFile(path: string): boolean {
  return path.toLowerCase().endsWith(".json") && existsSync(path) && statSync(path).isFile();
}

/** Reads a graph that was exported as JSON. Throws where the file holds anything else. */
export async function readGraphFile(path: string): Promise<GraphJson> {
  const { validateGraph } = await import("../graph/validate.ts");
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UserError(`${path} ${describeFault(cause)}.`, { cause });
  });
  return validateGraph(parseJson(text, path), path);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${path} is no JSON.`, {
      remedy: "Load a graph that was exported with --format json; articles as JSON lines are named .jsonl.",
      cause,
    });
  }
}
