import type { Family, NodeKind } from "../../../src/ontology/index.ts";
import { SHAPE_VIEW_BOX, shapePath } from "../picture/shapes.ts";
import { kindClass } from "../words.ts";

/** A kind's shape in its colour, as the picture draws it. The word always stands beside it. */
export function KindMark({ kind }: { kind: NodeKind }) {
  if (kind === "Document") return <DocumentMark />;
  return (
    <svg className={`mark ${kindClass(kind)}`} viewBox={SHAPE_VIEW_BOX} aria-hidden="true">
      <path d={shapePath(kind)} />
    </svg>
  );
}

function DocumentMark() {
  return (
    <svg className="mark mark-document" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3.5 1.5h6l3 3v10h-9zM5.5 7.5h5M5.5 10.5h5" />
    </svg>
  );
}

export function FamilyMark({ family }: { family: Family }) {
  return <span className={`family-mark family-${family}`} aria-hidden="true" />;
}
