import { api, ConnectionError } from "../api.ts";
import { useStore } from "./store.ts";

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 15_000;

let wait = FIRST_WAIT;
let timer: number | undefined;

/** Called with whatever a request threw: a silent server starts the tries to reach it again. */
export function noteFailure(error: unknown): void {
  if (error instanceof ConnectionError && useStore.getState().online) schedule();
}

function schedule(): void {
  useStore.setState({ online: false, retryAt: Date.now() + wait });
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void tryNow(), wait);
}

/** Asks for the status; on an answer everything that waited for the server asks again. */
export async function tryNow(): Promise<void> {
  window.clearTimeout(timer);
  useStore.setState({ retryAt: undefined });
  try {
    await api.status();
    wait = FIRST_WAIT;
    useStore.setState({ online: true, retryAt: undefined, announcement: "Connected again." });
  } catch {
    wait = Math.min(LONGEST_WAIT, wait * 2);
    schedule();
  }
}
