import { openDocument, selectTie } from "../state/actions.ts";
import { useStore } from "../state/store.ts";
import { clause } from "../text/clause.ts";
import { KindMark } from "../ui/marks.tsx";
import { Go, NodeLink } from "../ui/link.tsx";
import { KIND_WORDS, count, dateWords } from "../words.ts";
import { mostConnected, newest } from "./overview.ts";

const EACH_KIND = 3;
const NEWEST = 5;
const DOCUMENTS = 8;

/** With nothing selected: what the network holds, as ways into it. */
export function OverviewPanel() {
  const workspace = useStore((state) => state.workspace);
  const { counts, name = "" } = workspace ?? {};
  return (
    <article className="panel" aria-labelledby="panel-title">
      <header className="panel-head">
        <div>
          <h2 id="panel-title">{name === "" ? "The network" : name}</h2>
          {counts && (
            <p className="quiet">
              {count(counts.nodes, "node")} and {count(counts.edges, "tie")} in{" "}
              {count(counts.documents, "document")}
            </p>
          )}
        </div>
      </header>
      <MostConnected />
      <Documents />
      <Newest />
    </article>
  );
}

function MostConnected() {
  const network = useStore((state) => state.network);
  const kinds = mostConnected(network, EACH_KIND);
  if (kinds.length === 0) return null;
  return (
    <section className="tie-group">
      <h3>Most connected</h3>
      <dl className="by-kind">
        {kinds.map(({ kind, nodes }) => (
          <div key={kind}>
            <dt>
              <KindMark kind={kind} />
              <span className="unseen">{KIND_WORDS[kind].many}</span>
            </dt>
            <dd>
              {nodes.map((node) => (
                <span key={node.id}>
                  <NodeLink id={node.id}>{node.name}</NodeLink> <span className="quiet">{node.degree}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Documents() {
  const documents = useStore((state) => state.documents);
  return (
    <section className="tie-group">
      <h3>Documents</h3>
      <ul className="plain">
        {documents.slice(0, DOCUMENTS).map(({ id, title, date }) => (
          <li key={id}>
            <Go to={{ view: "documents", document: { id } }} onGo={() => openDocument({ id })}>
              {title}
            </Go>
            {date && (
              <>
                {" "}
                <span className="date">{dateWords(date)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {documents.length > DOCUMENTS && (
        <p className="quiet">and {count(documents.length - DOCUMENTS, "other")}</p>
      )}
    </section>
  );
}

function Newest() {
  const network = useStore((state) => state.network);
  const edges = newest(network, NEWEST);
  if (edges.length === 0) return null;
  return (
    <section className="tie-group">
      <h3>Newest</h3>
      <ul className="plain">
        {edges.map((edge) => {
          const source = network.nodes.get(edge.source);
          const target = network.nodes.get(edge.target);
          if (!source || !target) return null;
          return (
            <li key={edge.id}>
              <Go
                className="said"
                to={{ selection: { kind: "edge", id: edge.id } }}
                onGo={() => selectTie(edge.id)}
              >
                {source.name} <em>{clause(edge).verb}</em> {target.name} {clause(edge).rest}
              </Go>
              {edge.last && (
                <>
                  {" "}
                  <span className="date">{dateWords(edge.last)}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
