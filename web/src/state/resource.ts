import { useEffect, useState } from "react";
import { ConnectionError, isAbort } from "../api.ts";
import { noteFailure } from "./connection.ts";
import { useStore } from "./store.ts";

export type Resource<T> =
  | { state: "loading"; value?: undefined; error?: undefined }
  | { state: "ready"; value: T; error?: undefined }
  | { state: "failed"; value?: undefined; error: Error };

const LOADING = { state: "loading" } as const;
/** What was fetched once stays until all is loaded anew: it is on screen still when the server has gone. */
const fetched = new Map<string, unknown>();
const MOST_KEPT = 300;

/** Fetches what `key` names; asks again when a lost connection is back. No key: nothing to fetch. */
export function useResource<T>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<T>,
): Resource<T> {
  const online = useStore((state) => state.online);
  const [failed, setFailed] = useState<{ key: string; error: Error }>();
  const [, setArrived] = useState<string>();
  const known = key !== undefined && fetched.has(key);

  useEffect(() => {
    if (key === undefined || known || !online) return undefined;
    const controller = new AbortController();
    load(controller.signal).then(
      (value) => {
        keep(key, value);
        setArrived(key);
        setFailed(undefined);
      },
      (error: unknown) => {
        if (isAbort(error)) return;
        noteFailure(error);
        // A lost connection has its own notice, and this asks again after it.
        if (error instanceof ConnectionError) return;
        setFailed({ key, error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return () => controller.abort();
    // `load` is a closure over the key and nothing else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, known, online]);

  if (key === undefined) return LOADING;
  if (known) return { state: "ready", value: fetched.get(key) as T };
  if (failed?.key === key) return { state: "failed", error: failed.error };
  return LOADING;
}

export function forgetFetched(): void {
  fetched.clear();
}

function keep(key: string, value: unknown): void {
  const oldest = fetched.size >= MOST_KEPT ? fetched.keys().next().value : undefined;
  if (oldest !== undefined) fetched.delete(oldest);
  fetched.set(key, value);
}
