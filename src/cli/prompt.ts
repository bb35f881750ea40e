import { createInterface } from "node:readline/promises";

interface Choice<T> {
  key: string;
  label: string;
  value: T;
}

/** Asks on the terminal until one of the choices is given; undefined where there is no terminal to ask on. */
export async function choose<T>(
  situation: string,
  choices: readonly Choice<T>[],
  signal: AbortSignal,
): Promise<T | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const readline = createInterface({ input: process.stdin, output: process.stderr });
  // In raw mode Ctrl-C arrives here and not as a signal.
  readline.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    process.stderr.write(`${situation}\n${choices.map(({ key, label }) => `  ${key}  ${label}\n`).join("")}`);
    for (;;) {
      const answer = (await readline.question("> ", { signal })).trim().toLowerCase();
      const chosen = choices.find(({ key }) => key === answer);
      if (chosen) return chosen.value;
    }
  } finally {
    readline.close();
  }
}
