import type { ReactNode } from "react";
import { chips, filterToDrop } from "../filters/chips.ts";
import { NO_FILTERS, dropFacet } from "../filters/filters.ts";
import { nothingLeft } from "../filters/visible.ts";
import { load, setFilters, setView } from "../state/actions.ts";
import { selectTitles, useStore, useVisible } from "../state/store.ts";
import { count } from "../words.ts";

/** What stands in the middle of the page instead of a view, where there is a reason. */
export function useStandIn(): ReactNode {
  const phase = useStore((state) => state.phase);
  const view = useStore(({ address }) => address.view);
  const network = useStore((state) => state.network);
  const filters = useStore(({ address }) => address.filters);
  const documents = useStore((state) => state.documents.length);
  const pictureFailure = useStore((state) => state.pictureFailure);
  const seen = useVisible();
  if (phase === "loading") return <LoadingState />;
  if (phase === "failed") return <FailedState />;
  if (network.nodes.size === 0 && documents === 0) return <EmptyState />;
  if (view === "documents") return undefined;
  if (network.nodes.size === 0) return <NothingFound />;
  if (nothingLeft(network, filters, seen)) return <NothingMatches />;
  if (view === "graph" && pictureFailure) return <NoPicture why={pictureFailure} />;
  return undefined;
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="state">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

function LoadingState() {
  const counts = useStore((state) => state.workspace?.counts);
  return (
    <div className="state" role="status">
      <span className="loading-line" aria-hidden="true" />
      <p className="quiet">
        {counts
          ? `Loading ${count(counts.nodes, "node")} and ${count(counts.edges, "tie")} from ${count(counts.documents, "document")}…`
          : "Opening the workspace…"}
      </p>
    </div>
  );
}

function FailedState() {
  const failure = useStore((state) => state.failure);
  const online = useStore((state) => state.online);
  return (
    <Card title={online ? "The network could not be loaded" : "Entente does not answer"}>
      <p role="alert">
        {online ? failure : "Start it again in the terminal; this page then goes on by itself."}
      </p>
      <button type="button" className="button primary" onClick={() => void load()}>
        Try again
      </button>
    </Card>
  );
}

function EmptyState() {
  const location = useStore((state) => state.workspace?.store.location);
  return (
    <Card title="Nothing is loaded yet">
      <p>
        Give Entente a folder of documents in the terminal, then load this page again. Text, Markdown, HTML,
        PDF, Word and news exports (JSONL, CSV) will do.
      </p>
      <pre>npx entente explore path/to/documents</pre>
      <p className="quiet">
        Or try the sample: <code>npx entente explore seeds</code>
      </p>
      {location && <p className="quiet">The store that is open: {location}</p>}
      <button type="button" className="button" onClick={() => void load()}>
        Load again
      </button>
    </Card>
  );
}

function NothingFound() {
  return (
    <Card title="No node was found in these documents">
      <p>
        They were read, but say nothing of people, organizations or events that Entente knows how to read.
      </p>
      <button type="button" className="button" onClick={() => setView("documents")}>
        Read the documents
      </button>
    </Card>
  );
}

function NothingMatches() {
  const network = useStore((state) => state.network);
  const filters = useStore(({ address }) => address.filters);
  const active = chips(filters, useStore(selectTitles));
  const drop = filterToDrop(network, filters, active);
  return (
    <Card title="Nothing matches these filters">
      <p>{drop ? `“${drop.label}” leaves nothing to show.` : "Together they leave nothing to show."}</p>
      <div className="actions">
        {drop && (
          <button
            type="button"
            className="button primary"
            onClick={() => setFilters(dropFacet(filters, drop.facet))}
          >
            Drop “{drop.label}”
          </button>
        )}
        <button type="button" className="button" onClick={() => setFilters(NO_FILTERS)}>
          Drop all
        </button>
      </div>
    </Card>
  );
}

function NoPicture({ why }: { why: string }) {
  return (
    <Card title="The graph cannot be drawn here">
      <p>{why}</p>
      <p>Table and documents work all the same.</p>
      <div className="actions">
        <button type="button" className="button primary" onClick={() => setView("table")}>
          Table
        </button>
        <button type="button" className="button" onClick={() => setView("documents")}>
          Documents
        </button>
      </div>
    </Card>
  );
}
