import { useEffect, useState } from "react";
import type { SearchHit } from "../../../src/server/contract.ts";
import { ConnectionError, api, isAbort } from "../api.ts";
import { noteFailure } from "../state/connection.ts";

/** Milliseconds after the last key. */
const PAUSE = 80;

export interface SearchAnswer {
  /** What was asked: older than what stands in the field while the next answer is on its way. */
  text: string;
  hits: readonly SearchHit[];
  failure?: string;
}

const NOTHING: SearchAnswer = { text: "", hits: [] };

/** What the store finds for a text, some moments after it was typed. */
export function useSearch(text: string): SearchAnswer {
  const [answer, setAnswer] = useState(NOTHING);
  const asked = text.trim();
  useEffect(() => {
    if (asked === "") return undefined;
    const controller = new AbortController();
    const timer = window.setTimeout(() => {
      api.search(asked, controller.signal).then(
        (hits) => setAnswer({ text: asked, hits }),
        (error: unknown) => {
          if (isAbort(error)) return;
          noteFailure(error);
          const failure = error instanceof ConnectionError ? "No connection." : String(error);
          setAnswer({ text: asked, hits: [], failure });
        },
      );
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [asked]);
  return asked === "" ? NOTHING : answer;
}
