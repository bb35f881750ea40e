import { relationRule } from "../../../src/ontology/index.ts";
import type { Tie } from "../../../src/server/contract.ts";
import { api } from "../api.ts";
import { copy } from "../state/actions.ts";
import { useResource } from "../state/resource.ts";
import { useStore, useVisible } from "../state/store.ts";
import { clause, clauseText } from "../text/clause.ts";
import { FamilyMark, KindMark } from "../ui/marks.tsx";
import { NodeLink } from "../ui/link.tsx";
import { FAMILY_WORDS, count, tieWord } from "../words.ts";
import { Evidence } from "./evidence.tsx";
import { Failure, HiddenNote, Loading } from "./parts.tsx";

/** A tie as a sentence, and every sentence that says it. */
export function TiePanel({ id }: { id: string }) {
  const tie = useResource(`tie ${id}`, (signal) => api.tie(id, signal));
  if (tie.error) return <Failure error={tie.error} />;
  if (!tie.value) return <Loading what="Reading the sentences" />;
  return <TieDetail tie={tie.value} />;
}

function TieDetail({ tie }: { tie: Tie }) {
  const { family } = relationRule(tie.type);
  const { verb, rest } = clause(tie);
  const drawn = useStore(({ network }) => network.edges.has(tie.id));
  const hidden = !useVisible().edges.has(tie.id);
  return (
    <article className="panel" aria-labelledby="panel-title">
      <header className="panel-head">
        <FamilyMark family={family} />
        <div>
          <h2 id="panel-title" className="clause">
            <NodeLink id={tie.source.id}>
              <KindMark kind={tie.source.kind} />
              {tie.source.name}
            </NodeLink>{" "}
            <em>{verb}</em>{" "}
            <NodeLink id={tie.target.id}>
              <KindMark kind={tie.target.kind} />
              {tie.target.name}
            </NodeLink>
            {rest && ` ${rest}`}
          </h2>
          <p className="quiet">
            {tieWord(tie.type)} · {FAMILY_WORDS[family].toLowerCase()}
          </p>
        </div>
      </header>
      {drawn && hidden && <HiddenNote />}
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={() => void copy(`${clauseText(tie)}\n${window.location.href}`, "Link copied.")}
        >
          Copy link
        </button>
      </div>
      <section className="tie-group">
        <h3>
          {count(tie.evidence.length, "sentence")} in {count(tie.documents.length, "document")}
        </h3>
        {tie.evidence.map((evidence) => (
          <Evidence
            key={`${evidence.document.id} ${evidence.start} ${evidence.from.start} ${evidence.to.start}`}
            evidence={evidence}
            tie={tie}
          />
        ))}
      </section>
    </article>
  );
}
