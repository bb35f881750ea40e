import { StoreNode } from "../../stores/values.ts";
import { nodeDetail } from "../contract.ts";
import type { EntityRef, NodeDetail } from "../contract.ts";
import type { Row } from "./ask.ts";
import type { Directory } from "./directory.ts";
import { amountOf, fitting, toEntityRef, toViewNodes } from "./rows.ts";
import { byEvidence, toTie } from "./ties.ts";

/** From a row of node.cypher and those of node-ties.cypher; undefined where the node is none of ours. */
export function toNodeDetail(
  row: Row | undefined,
  tieRows: readonly Row[],
  directory: Directory,
): NodeDetail | undefined {
  if (!(row?.node instanceof StoreNode)) return undefined;
  const { properties } = row.node;
  const [node] = toViewNodes([{ ...properties, mentions: properties.mentionCount ?? 0 }], directory);
  if (!node) return undefined;
  const refs = [node, ...tieRows.map((tieRow) => toEntityRef(tieRow))];
  const ends = new Map(refs.flatMap((ref) => (ref ? [[ref.id, toRef(ref)] as const] : [])));
  const ties = tieRows.flatMap(({ tie }) => toTie(tie, ends, directory) ?? []);
  const detail = {
    ...node,
    ...amountOf(properties),
    formerIds: properties.formerIds ?? [],
    ties: ties.sort(byEvidence),
    mentionedIn: node.documents.flatMap((id) => directory.document(id) ?? []),
  };
  return fitting(nodeDetail, [detail])[0];
}

function toRef({ id, kind, name }: EntityRef): EntityRef {
  return { id, kind, name };
}
