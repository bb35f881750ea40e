import type { Phase, Progress } from "../workspace/workspace.ts";
import { printable } from "./printable.ts";

const DOING: Record<Phase, string> = {
  read: "Reading",
  extract: "Extracting",
  resolve: "Resolving",
  store: "Storing",
};

const REDRAW_MS = 100;
const CLEAR_LINE = "\r\u001b[2K";

type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;

/** What people are told while a command works. On a terminal progress is one line that changes. */
export class Messages {
  readonly #stream: Stream;
  #drawnAt = 0;
  #phase: Phase | undefined;

  constructor(stream: Stream = process.stderr) {
    this.#stream = stream;
  }

  /** A line of its own. */
  say(text: string): void {
    this.clear();
    this.#stream.write(`${printable(text)}\n`);
  }

  readonly progress = ({ phase, done, total, item }: Progress): void => {
    const begins = phase !== this.#phase;
    this.#phase = phase;
    if (!this.#stream.isTTY) {
      if (begins) this.say(`${DOING[phase]}${total > 1 ? ` (${total})` : ""}…`);
      return;
    }
    const now = Date.now();
    if (!begins && done < total && now - this.#drawnAt < REDRAW_MS) return;
    const line = printable(`${DOING[phase]} ${done} of ${total}${item === undefined ? "" : `: ${item}`}`);
    this.#stream.write(CLEAR_LINE + line.slice(0, Math.max(20, this.#stream.columns - 1)));
    this.#drawnAt = now;
  };

  /** Takes the changing line away. */
  clear(): void {
    if (this.#drawnAt > 0) this.#stream.write(CLEAR_LINE);
    this.#drawnAt = 0;
  }
}
