import { useEffect, useMemo, useRef, useState } from "react";
import type { Span } from "../../../src/graph/types.ts";
import type { DocumentDetail } from "../../../src/server/contract.ts";
import { api } from "../api.ts";
import { Failure, Loading } from "../inspector/parts.tsx";
import { closeDocument, selectNode } from "../state/actions.ts";
import { useResource } from "../state/resource.ts";
import { useStore } from "../state/store.ts";
import { Go } from "../ui/link.tsx";
import { Icon } from "../ui/icons.tsx";
import { count, dateWords, kindClass } from "../words.ts";
import { markDocument } from "./marking.ts";
import type { Run } from "./marking.ts";

/** A document's whole text, what was found in it coloured, the sentence that was asked for in sight. */
export function Reader({ id, at }: { id: string; at: Span | undefined }) {
  const document = useResource(`document ${id}`, (signal) => api.document(id, signal));
  return (
    <section className="page-pane reader" aria-label="Document">
      <Go className="back" to={{ view: "documents", document: undefined }} onGo={closeDocument}>
        <Icon name="back" />
        All documents
      </Go>
      {document.error && <Failure error={document.error} />}
      {document.state === "loading" && <Loading what="Reading the document" />}
      {document.value && <Text document={document.value} at={at} />}
    </section>
  );
}

function Text({ document, at }: { document: DocumentDetail; at: Span | undefined }) {
  const selected = useStore(({ address }) => address.selection?.id);
  const [hovered, setHovered] = useState<string>();
  const text = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => markDocument(document.text, document.mentions, at), [document, at]);

  useEffect(() => {
    const sentence = text.current?.querySelector("[data-asked]");
    sentence?.scrollIntoView({ block: "center" });
  }, [paragraphs]);

  return (
    <article>
      <Head document={document} />
      {document.mentions.length === 0 && (
        <p className="note">
          Nothing was found in this document: no person, organization or event that Entente knows how to read.
          Its text is below.
        </p>
      )}
      <div className="text" ref={text}>
        {paragraphs.map(({ start, runs }) => (
          <p key={start}>
            {runs.map((run) => (
              <RunText
                key={run.start}
                run={run}
                lit={run.mention !== undefined && [hovered, selected].includes(run.mention.entity.id)}
                onHover={setHovered}
              />
            ))}
          </p>
        ))}
      </div>
    </article>
  );
}

function Head({ document }: { document: DocumentDetail }) {
  const { title, date, source, url, file, entities, ties } = document;
  return (
    <header>
      <h1>{title}</h1>
      <p className="quiet facts">
        {date && <span>{dateWords(date)}</span>}
        {source && <span>{source}</span>}
        <span>{file}</span>
        {url && isWebAddress(url) && (
          <a href={url} rel="noreferrer noopener" target="_blank">
            Original
          </a>
        )}
        <span>
          {count(entities, "node")}, {count(ties, "tie")}
        </span>
      </p>
    </header>
  );
}

/** An address comes from a document: it must not run anything. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

interface RunProps {
  run: Run;
  lit: boolean;
  onHover: (id: string | undefined) => void;
}

function RunText({ run, lit, onHover }: RunProps) {
  const asked = run.asked ? true : undefined;
  if (!run.mention) return asked ? <mark data-asked={asked}>{run.text}</mark> : run.text;
  const { entity } = run.mention;
  const classes = ["mention", kindClass(entity.kind), lit && "lit", run.first && "first", run.last && "last"];
  return (
    <Go
      className={classes.filter(Boolean).join(" ")}
      data-asked={asked}
      title={entity.name}
      to={{ selection: { kind: "node", id: entity.id } }}
      onGo={() => selectNode(entity.id)}
      onMouseEnter={() => onHover(entity.id)}
      onMouseLeave={() => onHover(undefined)}
    >
      {run.text}
    </Go>
  );
}
