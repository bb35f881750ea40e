interface Waiting {
  kind: "shared" | "alone";
  enter: () => void;
}

/** Lets in any number who share, or one alone, in the order in which they came. */
export class Gate {
  #inside = 0;
  #alone = false;
  #waiting: Waiting[] = [];

  /** Resolves with what to call on leaving. Rejects with the signal's reason where it is aborted before. */
  enter(kind: Waiting["kind"], signal?: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        reject(signal?.reason as Error);
        this.#admit();
      };
      const waiting: Waiting = {
        kind,
        enter: () => {
          signal?.removeEventListener("abort", giveUp);
          resolve(this.#leaving());
        },
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#waiting.push(waiting);
      this.#admit();
    });
  }

  #admit(): void {
    for (;;) {
      const [next] = this.#waiting;
      if (next === undefined || this.#alone || (next.kind === "alone" && this.#inside > 0)) return;
      this.#waiting.shift();
      this.#inside += 1;
      this.#alone = next.kind === "alone";
      next.enter();
    }
  }

  #leaving(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inside -= 1;
      this.#alone = false;
      this.#admit();
    };
  }
}
