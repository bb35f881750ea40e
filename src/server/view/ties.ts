import { compareText } from "../../graph/order.ts";
import type { Evidence } from "../../graph/types.ts";
import { isRelationType } from "../../ontology/index.ts";
import { decodeEdge } from "../../stores/codec.ts";
import { StoreRelationship } from "../../stores/values.ts";
import type { StoreValue } from "../../stores/values.ts";
import { evidence } from "../contract.ts";
import type { EntityRef, EvidenceView, Tie } from "../contract.ts";
import type { Directory } from "./directory.ts";
import { fitting, toViewEdges } from "./rows.ts";

/** A relationship with its evidence and its ends; undefined where it is none of ours. */
export function toTie(
  relationship: StoreValue | undefined,
  ends: ReadonlyMap<string, EntityRef>,
  directory: Directory,
): Tie | undefined {
  if (!(relationship instanceof StoreRelationship)) return undefined;
  const source = ends.get(relationship.source);
  const target = ends.get(relationship.target);
  const decoded = decodeTie(relationship);
  const [edge] = toViewEdges([{ ...relationship.properties, ...placeOf(relationship) }]);
  if (!source || !target || !decoded || !edge) return undefined;
  const views = decoded.attributes.evidence.map((one) => toEvidence(one, directory));
  return { ...edge, source, target, evidence: fitting(evidence, views).sort(newestFirst) };
}

/** The graph's edge, where it is a tie of ours. */
export function decodeTie({ type, source, target, properties }: StoreRelationship) {
  const edge = decodeEdge(type, source, target, properties);
  return edge && isRelationType(edge.attributes.type) ? edge : undefined;
}

/** Types in alphabetical order, most evidence first within each. */
export function byEvidence(a: Tie, b: Tie): number {
  return compareText(a.type, b.type) || b.evidence.length - a.evidence.length || compareText(a.id, b.id);
}

function placeOf({ id, type, source, target }: StoreRelationship) {
  return { id, type, source, target };
}

function toEvidence({ document, ...rest }: Evidence, directory: Directory): EvidenceView {
  const { id, title, date, source, url } = directory.document(document) ?? { id: document, title: document };
  return {
    document: { id, title, ...(date && { date }), ...(source && { source }), ...(url && { url }) },
    ...rest,
  };
}

function newestFirst(a: EvidenceView, b: EvidenceView): number {
  const date = (one: EvidenceView) => one.document.date ?? "";
  return compareText(date(b), date(a)) || compareText(a.document.id, b.document.id) || a.start - b.start;
}
