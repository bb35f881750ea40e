import type { ReactNode } from "react";
import type { ViewEdge, ViewNode } from "../../../src/server/contract.ts";
import { Confidence } from "../inspector/evidence.tsx";
import { selectTie } from "../state/actions.ts";
import { clause } from "../text/clause.ts";
import { KindMark } from "../ui/marks.tsx";
import { Go, NodeLink } from "../ui/link.tsx";
import { dateWords, kindWord, number } from "../words.ts";
import type { SortKey } from "./sorting.ts";

/** A column of a table: what it shows of a row, and by what it sorts. */
export interface Column<Row> {
  id: string;
  title: string;
  /** Stands at the end of its cell, and sorts from the largest first. */
  numeric?: boolean;
  /** Gets the room that the others leave. */
  wide?: boolean;
  sortKey: (row: Row) => SortKey;
  cell: (row: Row) => ReactNode;
}

export const NODE_COLUMNS: readonly Column<ViewNode>[] = [
  {
    id: "name",
    title: "Name",
    wide: true,
    sortKey: ({ name }) => name,
    cell: ({ id, kind, name }) => (
      <NodeLink id={id}>
        <KindMark kind={kind} />
        {name}
      </NodeLink>
    ),
  },
  { id: "kind", title: "Kind", sortKey: ({ kind }) => kind, cell: ({ kind }) => kindWord(kind) },
  {
    id: "aliases",
    title: "Also",
    wide: true,
    sortKey: ({ aliases }) => aliases.length,
    cell: ({ aliases }) => <span className="clipped">{aliases.join(", ")}</span>,
  },
  {
    id: "ties",
    title: "Ties",
    numeric: true,
    sortKey: ({ degree }) => degree,
    cell: ({ degree }) => number(degree),
  },
  {
    id: "mentions",
    title: "Mentions",
    numeric: true,
    sortKey: ({ mentions }) => mentions,
    cell: ({ mentions }) => number(mentions),
  },
  {
    id: "documents",
    title: "Documents",
    numeric: true,
    sortKey: ({ documents }) => documents.length,
    cell: ({ documents }) => number(documents.length),
  },
];

/** A tie with its two ends at hand. */
export interface TieRow {
  edge: ViewEdge;
  source: ViewNode;
  target: ViewNode;
}

export const TIE_COLUMNS: readonly Column<TieRow>[] = [
  {
    id: "source",
    title: "From",
    wide: true,
    sortKey: ({ source }) => source.name,
    cell: ({ source }) => (
      <NodeLink id={source.id}>
        <KindMark kind={source.kind} />
        {source.name}
      </NodeLink>
    ),
  },
  {
    id: "tie",
    title: "Tie",
    wide: true,
    sortKey: ({ edge }) => clause(edge).verb,
    cell: ({ edge }) => {
      const { verb, rest } = clause(edge);
      return (
        <Go to={{ selection: { kind: "edge", id: edge.id } }} onGo={() => selectTie(edge.id)}>
          {[verb, rest].filter(Boolean).join(" … ")}
        </Go>
      );
    },
  },
  {
    id: "target",
    title: "To",
    wide: true,
    sortKey: ({ target }) => target.name,
    cell: ({ target }) => (
      <NodeLink id={target.id}>
        <KindMark kind={target.kind} />
        {target.name}
      </NodeLink>
    ),
  },
  {
    id: "sentences",
    title: "Sentences",
    numeric: true,
    sortKey: ({ edge }) => edge.count,
    cell: ({ edge }) => number(edge.count),
  },
  {
    id: "documents",
    title: "Documents",
    numeric: true,
    sortKey: ({ edge }) => edge.documents.length,
    cell: ({ edge }) => number(edge.documents.length),
  },
  {
    id: "confidence",
    title: "Confidence",
    sortKey: ({ edge }) => edge.confidence,
    cell: ({ edge }) => <Confidence value={edge.confidence} />,
  },
  {
    id: "last",
    title: "Last said",
    sortKey: ({ edge }) => edge.last ?? "",
    cell: ({ edge }) => <span className="date">{edge.last && dateWords(edge.last)}</span>,
  },
];
