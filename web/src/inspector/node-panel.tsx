import { useEffect, useState } from "react";
import type { NodeDetail, ViewNode } from "../../../src/server/contract.ts";
import { api } from "../api.ts";
import { copy, expand, flyTo, hideNode, openDocument, selectNode } from "../state/actions.ts";
import { replaceInHistory } from "../state/history.ts";
import { useResource } from "../state/resource.ts";
import { useStore, useVisible } from "../state/store.ts";
import { KindMark } from "../ui/marks.tsx";
import { Go } from "../ui/link.tsx";
import { count, dateWords, kindWord } from "../words.ts";
import { Failure, HiddenNote, Loading } from "./parts.tsx";
import { countMissing, groupTies } from "./grouping.ts";
import { TieGroupSection } from "./tie-group.tsx";

/** Who a node is, what it is tied to, and the sentences that say so. */
export function NodePanel({ id }: { id: string }) {
  const shown = useStore(({ network }) => network.nodes.get(id));
  const detail = useResource(`node ${id}`, (signal) => api.node(id, signal));
  const node = detail.value ?? shown;
  const hidden = !useVisible().nodes.has(id);
  const currentId = detail.value?.id ?? id;
  useEffect(() => {
    // A link may hold a former id: from now on the address holds the one that the picture knows.
    if (currentId !== id) replaceInHistory(() => selectNode(currentId));
  }, [currentId, id]);
  return (
    <article className="panel" aria-labelledby="panel-title">
      {node && <Head node={node} />}
      {shown && hidden && <HiddenNote />}
      {detail.value && <Actions detail={detail.value} />}
      {detail.state === "loading" && (
        <Loading what={shown ? `Reading ${count(shown.degree, "tie")}` : "Reading"} />
      )}
      {detail.error && <Failure error={detail.error} />}
      {detail.value && <Ties detail={detail.value} />}
      {detail.value && <MentionedIn detail={detail.value} />}
    </article>
  );
}

const SHOWN_ALIASES = 4;

function Head({ node }: { node: ViewNode }) {
  const [all, setAll] = useState(false);
  const aliases = all ? node.aliases : node.aliases.slice(0, SHOWN_ALIASES);
  const hidden = node.aliases.length - aliases.length;
  const facts = [node.date ? dateWords(node.date) : undefined, node.place].filter(Boolean).join(", ");
  return (
    <header className="panel-head">
      <KindMark kind={node.kind} />
      <div>
        <h2 id="panel-title">{node.name}</h2>
        <p className="quiet">
          {kindWord(node.kind)}
          {facts && ` · ${facts}`}
          {aliases.length > 0 && ` · also ${aliases.map((alias) => `“${alias}”`).join(", ")}`}
          {hidden > 0 && (
            <>
              {" "}
              <button type="button" className="text-button" onClick={() => setAll(true)}>
                and {count(hidden, "other name")}
              </button>
            </>
          )}
        </p>
        <p className="quiet">
          {count(node.degree, "tie")} · said in {count(node.documents.length, "document")}
        </p>
      </div>
    </header>
  );
}

function Actions({ detail }: { detail: NodeDetail }) {
  const nodes = useStore(({ network }) => network.nodes);
  const expanding = useStore((state) => state.expanding === detail.id);
  const drawn = useStore(({ address, picture }) => address.view === "graph" && picture !== undefined);
  const missing = countMissing(detail.id, detail.ties, nodes);
  return (
    <div className="actions">
      {missing > 0 && (
        <button
          type="button"
          className="button primary"
          disabled={expanding}
          onClick={() => void expand(detail.id)}
        >
          Expand {missing}
        </button>
      )}
      {drawn && (
        <button type="button" className="button" onClick={() => flyTo(detail.id)}>
          Fly to
        </button>
      )}
      <button type="button" className="button" onClick={() => hideNode(detail.id)}>
        Hide
      </button>
      <button
        type="button"
        className="button"
        onClick={() => void copy(window.location.href, "Link copied.")}
      >
        Copy link
      </button>
    </div>
  );
}

function Ties({ detail }: { detail: NodeDetail }) {
  const groups = groupTies(detail.id, detail.ties);
  if (groups.length === 0) {
    return <p className="quiet">No tie is said of it. It is mentioned in the documents below.</p>;
  }
  return groups.map((group) => <TieGroupSection key={group.key} group={group} />);
}

function MentionedIn({ detail }: { detail: NodeDetail }) {
  return (
    <section className="tie-group">
      <h3>
        Mentioned in <span className="quiet">{detail.mentionedIn.length}</span>
      </h3>
      <ul className="plain">
        {detail.mentionedIn.map(({ id, title, date }) => (
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
    </section>
  );
}
