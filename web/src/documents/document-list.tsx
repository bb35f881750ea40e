import type { DocumentSummary } from "../../../src/server/contract.ts";
import { openDocument } from "../state/actions.ts";
import { useStore } from "../state/store.ts";
import { Go } from "../ui/link.tsx";
import { count, dateWords } from "../words.ts";

export function DocumentList() {
  const documents = useStore((state) => state.documents);
  const hidden = useStore(({ address }) => address.filters.hiddenDocuments);
  return (
    <section className="page-pane" aria-labelledby="documents-title">
      <h1 id="documents-title">{count(documents.length, "document")}</h1>
      <ul className="document-list">
        {documents.map((document) => (
          <li key={document.id} className={hidden.includes(document.id) ? "filtered-out" : undefined}>
            <Entry document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ document }: { document: DocumentSummary }) {
  const { id, title, file, date, source, entities, ties } = document;
  return (
    <>
      <h2>
        <Go to={{ view: "documents", document: { id } }} onGo={() => openDocument({ id })}>
          {title}
        </Go>
      </h2>
      <p className="quiet facts">
        {date && <span>{dateWords(date)}</span>}
        {source && <span>{source}</span>}
        <span>{file}</span>
      </p>
      <p className="quiet facts">
        {entities === 0 ? (
          <span>Nothing was found in it</span>
        ) : (
          <>
            <span>{count(entities, "node")}</span>
            <span>{count(ties, "tie")}</span>
          </>
        )}
      </p>
    </>
  );
}
