import type { Span } from "../../../src/graph/types.ts";
import type { NodeKind } from "../../../src/ontology/index.ts";
import type { EvidenceView } from "../../../src/server/contract.ts";
import { kindClass } from "../words.ts";
import { excerpt } from "./excerpt.ts";
import { pieces } from "./pieces.ts";

interface Mark extends Span {
  role: "from" | "to" | "trigger";
}

interface Props {
  evidence: EvidenceView;
  from: NodeKind;
  to: NodeKind;
  /** Shortens long stretches without marks. */
  short?: boolean;
}

/** The sentence that says a tie, both mentions on the colour of their kind, the words that say it strong. */
export function Quote({ evidence, from, to, short = false }: Props) {
  const marks: Mark[] = [
    { ...evidence.from, role: "from" },
    { ...evidence.to, role: "to" },
    ...(evidence.trigger ? [{ ...evidence.trigger, role: "trigger" as const }] : []),
  ];
  const cut = pieces(evidence.quote, marks, evidence.start);
  const shown = short ? excerpt(cut) : cut;
  return (
    <>
      “
      {shown.map((piece) => (
        <Words key={piece.start} text={piece.text} marks={piece.marks} from={from} to={to} />
      ))}
      ”
    </>
  );
}

function Words({ text, marks, from, to }: { text: string; marks: Mark[]; from: NodeKind; to: NodeKind }) {
  const mention = marks.findLast(({ role }) => role !== "trigger");
  const words = marks.some(({ role }) => role === "trigger") ? <em className="trigger">{text}</em> : text;
  if (!mention) return words;
  const kind = mention.role === "from" ? from : to;
  return (
    <mark className={`mention ${kind === "Document" ? "" : kindClass(kind)}`} data-role={mention.role}>
      {words}
    </mark>
  );
}
