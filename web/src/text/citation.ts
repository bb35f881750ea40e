import type { EvidenceView } from "../../../src/server/contract.ts";
import { dateWords } from "../words.ts";

type Cited = Pick<EvidenceView, "quote"> & {
  document: Pick<EvidenceView["document"], "id" | "title" | "date" | "source" | "url">;
};

/** “Quote.” Source, “Title”, 21 Nov 2016. https://… */
export function citation({ quote, document }: Cited): string {
  const { title, date, source, url } = document;
  const where = [source, `“${title}”`, date ? dateWords(date) : undefined].filter(Boolean).join(", ");
  return [`“${quote.trim()}”`, `${where}.`, url].filter(Boolean).join(" ");
}
