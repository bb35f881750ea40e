import { useState } from "react";
import type { EntityRef, Tie } from "../../../src/server/contract.ts";
import { selectTie } from "../state/actions.ts";
import { officeWords } from "../text/clause.ts";
import { Go, NodeLink } from "../ui/link.tsx";
import { KindMark } from "../ui/marks.tsx";
import { capital, count } from "../words.ts";
import { Evidence } from "./evidence.tsx";
import type { TieGroup } from "./grouping.ts";

/** More ties of one type than these fold away. */
const SHOWN_TIES = 6;

export function TieGroupSection({ group }: { group: TieGroup }) {
  const [all, setAll] = useState(false);
  const shown = all ? group.ties : group.ties.slice(0, SHOWN_TIES);
  return (
    <section className="tie-group" data-type={group.type}>
      <h3>
        {group.heading} <span className="quiet">{group.ties.length}</span>
      </h3>
      <ul className="ties">
        {shown.map(({ tie, counterpart }) => (
          <li key={tie.id}>
            <TieLine tie={tie} counterpart={counterpart} direction={group.direction} />
          </li>
        ))}
      </ul>
      {shown.length < group.ties.length && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          Show {group.ties.length - shown.length} more
        </button>
      )}
    </section>
  );
}

interface LineProps {
  tie: Tie;
  counterpart: EntityRef;
  direction: TieGroup["direction"];
}

function TieLine({ tie, counterpart, direction }: LineProps) {
  const [first] = tie.evidence;
  const name = (
    <NodeLink id={counterpart.id}>
      <KindMark kind={counterpart.kind} />
      {counterpart.name}
    </NodeLink>
  );
  return (
    <>
      <p className="tie-line">
        {tie.type === "HOLDS_OFFICE" && tie.title ? (
          <Office title={tie.title} tenure={tie.tenure} name={name} direction={direction} />
        ) : (
          <>
            {name}
            <Extras tie={tie} />
          </>
        )}
        {tie.status !== "stated" && <span className="badge">{tie.status}</span>}
      </p>
      {first && <Evidence evidence={first} tie={tie} short />}
      {tie.evidence.length > 1 && (
        <Go className="more" to={{ selection: { kind: "edge", id: tie.id } }} onGo={() => selectTie(tie.id)}>
          {count(tie.evidence.length - 1, "more sentence")}
        </Go>
      )}
    </>
  );
}

interface OfficeProps {
  title: string;
  tenure: string | undefined;
  name: React.ReactNode;
  direction: TieGroup["direction"];
}

function Office({ title, tenure, name, direction }: OfficeProps) {
  const said = officeWords({ title, tenure });
  if (direction === "in") {
    return (
      <>
        {name}, {said}
      </>
    );
  }
  return (
    <>
      {capital(said)} of {name}
    </>
  );
}

function Extras({ tie }: { tie: Tie }) {
  const said = [tie.amount?.text, tie.role ? `as ${tie.role}` : undefined].filter(Boolean).join(", ");
  return said ? <span className="quiet"> {said}</span> : null;
}
