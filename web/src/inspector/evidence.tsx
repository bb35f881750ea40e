import type { EvidenceView, Tie } from "../../../src/server/contract.ts";
import { copy, openDocument } from "../state/actions.ts";
import { citation } from "../text/citation.ts";
import { Quote } from "../text/quote.tsx";
import { Go } from "../ui/link.tsx";
import { dateWords } from "../words.ts";
import { confidenceDots } from "./grouping.ts";

/** One sentence that says a tie, and where it stands. A click opens the document there. */
export function Evidence({
  evidence,
  tie,
  short = false,
}: {
  evidence: EvidenceView;
  tie: Tie;
  short?: boolean;
}) {
  const { document, start, end, rule, status } = evidence;
  const place = { id: document.id, at: { start, end } };
  return (
    <figure className="evidence">
      <blockquote>
        <Go
          to={{ view: "documents", document: place }}
          onGo={() => openDocument(place)}
          title="Open the document at this sentence"
        >
          <Quote evidence={evidence} from={tie.source.kind} to={tie.target.kind} short={short} />
        </Go>
      </blockquote>
      <figcaption>
        {status !== "stated" && <span className="badge">{status}</span>}
        <span>{document.title}</span>
        {document.date && <span>{dateWords(document.date)}</span>}
        <span className="rule">rule {rule}</span>
        <Confidence value={evidence.confidence} />
        <button
          type="button"
          className="text-button"
          onClick={() => void copy(citation(evidence), "Quote and citation copied.")}
        >
          Copy
        </button>
      </figcaption>
    </figure>
  );
}

export function Confidence({ value }: { value: number }) {
  const { full, empty } = confidenceDots(value);
  const words = `Confidence ${Math.round(value * 100)} %`;
  return (
    <span className="dots" title={words}>
      <span className="unseen">{words}</span>
      <span aria-hidden="true">{"●".repeat(full) + "○".repeat(empty)}</span>
    </span>
  );
}
