import { createWriteStream, existsSync, statSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UserError } from "../errors.ts";
import type { ExportFile, Exporter } from "../formats/exporter.ts";
import type { GraphJson } from "../graph/types.ts";

/** Writes to stdout as fast as it is read. */
export async function writeOut(pieces: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces), process.stdout, { end: false });
}

/** Writes a file whole or not at all, and the folders that it lies in. */
export async function writeFile(path: string, pieces: Iterable<string>, signal: AbortSignal): Promise<void> {
  const part = `${path}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(pieces), createWriteStream(part), { signal });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    signal.throwIfAborted();
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new UserError(`${path} cannot be written: ${error.message}.`, {
      remedy: "Name another place with --output.",
      cause: error,
    });
  }
}

export interface Output {
  exporter: Exporter;
  /** A file, or a folder for a format of several files; stdout where undefined. */
  path: string | undefined;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Throws where the format cannot be written there; ask before the work begins. */
export function checkOutput({ exporter, path }: Output): void {
  const wrong = (message: string, remedy: string) => new UserError(message, { remedy, exitCode: 2 });
  const several = exporter.files.length > 1;
  const names = exporter.files.map(({ name }) => name).join(" and ");
  if (path === undefined) {
    if (several) throw wrong(`${exporter.id} is a folder with ${names}.`, "Name the folder with --output.");
    return;
  }
  if (several && existsSync(path) && !isFolder(path)) {
    throw wrong(
      `${path} is a file, but ${exporter.id} is a folder with ${names}.`,
      "Name a folder with --output.",
    );
  }
  if (!several && isFolder(path)) {
    throw wrong(
      `${path} is a folder.`,
      `Name a file with --output, such as ${join(path, exporter.files[0].name)}.`,
    );
  }
}

/** Writes a graph where it was asked for; gives the paths of what was written. */
export async function writeGraph(
  graph: GraphJson,
  { exporter, path }: Output,
  signal: AbortSignal,
): Promise<string[]> {
  if (path === undefined) {
    await writeOut(exporter.files[0].write(graph));
    return [];
  }
  const target = ({ name }: ExportFile) => (exporter.files.length > 1 ? join(path, name) : path);
  for (const file of exporter.files) await writeFile(target(file), file.write(graph), signal);
  return exporter.files.map(target);
}
