const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof EXIT_CODES;

/** Why a command was aborted. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  /** 128 and the signal's number, as shells have it. */
  readonly exitCode: number;

  constructor(signal: StopSignal) {
    super("Stopped.");
    this.exitCode = EXIT_CODES[signal];
  }
}

/** Aborts at the first Ctrl-C, so that all that was started can be ended; a second one ends the process at once. */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of Object.keys(EXIT_CODES) as StopSignal[]) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(EXIT_CODES[name]);
      controller.abort(new Stopped(name));
    });
  }
  return controller.signal;
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
