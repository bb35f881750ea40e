import { compareText } from "../../graph/order.ts";
import { decodeNode } from "../../stores/codec.ts";
import { StoreNode, StoreRelationship } from "../../stores/values.ts";
import { documentDetail } from "../contract.ts";
import type { DocumentDetail, DocumentSummary } from "../contract.ts";
import type { Row } from "./ask.ts";
import { fitting } from "./rows.ts";
import { decodeTie } from "./ties.ts";

/** From rows of document.cypher, document-entities.cypher and document-ties.cypher. */
export function toDocumentDetail(
  summary: DocumentSummary,
  text: unknown,
  entities: readonly Row[],
  ties: readonly Row[],
): DocumentDetail | undefined {
  const detail = {
    ...summary,
    text,
    mentions: entities.flatMap((row) => mentionsIn(summary.id, row)).sort(inReadingOrder),
    evidence: ties.flatMap((row) => evidenceIn(summary.id, row)).sort(inReadingOrder),
  };
  return fitting(documentDetail, [detail])[0];
}

function mentionsIn(document: string, { node }: Row) {
  const decoded = node instanceof StoreNode ? decodeNode(node.labels, node.properties) : undefined;
  if (!decoded) return [];
  const { kind, name, mentions } = decoded.attributes;
  const entity = { id: decoded.key, kind, name };
  return mentions
    .filter((mention) => mention.document === document)
    .map(({ start, end }) => ({ start, end, key: decoded.key, entity }));
}

function evidenceIn(document: string, { tie }: Row) {
  const edge = tie instanceof StoreRelationship ? decodeTie(tie) : undefined;
  if (!edge) return [];
  const { key, source, target, attributes } = edge;
  return attributes.evidence
    .filter((evidence) => evidence.document === document)
    .map(({ start, end }) => ({ start, end, key, edge: key, type: attributes.type, source, target }));
}

interface Placed {
  start: number;
  end: number;
  key: string;
}

/** What starts first, then what reaches further. */
function inReadingOrder(a: Placed, b: Placed): number {
  return a.start - b.start || b.end - a.end || compareText(a.key, b.key);
}
