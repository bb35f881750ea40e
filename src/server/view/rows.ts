import type { z } from "zod";
import * as contract from "../contract.ts";
import type { EntityRef, ViewEdge, ViewNode } from "../contract.ts";
import type { Row } from "./ask.ts";

/**
 * The values that have the shape, in it. The others are none of ours: someone may have written to the store by
 * hand, and one odd node must not take the whole picture away.
 */
export function fitting<S extends z.ZodType>(schema: S, values: readonly unknown[]): z.output<S>[] {
  return values.flatMap((value) => {
    const result = schema.safeParse(value);
    return result.success ? [result.data] : [];
  });
}

/** Rows of nodes.cypher. */
export function toViewNodes(rows: readonly Row[], degrees: { degree(id: unknown): number }): ViewNode[] {
  return fitting(
    contract.viewNode,
    rows.map((row) => ({ aliases: [], documents: [], mentions: 0, ...row, degree: degrees.degree(row.id) })),
  );
}

/** Rows of ties-among.cypher. */
export function toViewEdges(rows: readonly Row[]): ViewEdge[] {
  return fitting(contract.viewEdge, rows.map(toEdge));
}

function toEdge({ documents, ...row }: Row): object {
  return {
    // A tie of a graph that was loaded may have no evidence.
    ...{ count: 0, confidence: 0, status: "stated" },
    ...row,
    ...amountOf(row),
    // Each stands there once for each of its sentences.
    documents: Array.isArray(documents) ? [...new Set(documents)] : [],
  };
}

/** A sum as the contract has it, from the properties in which stores keep it. */
export function amountOf({ amountValue: value, amountCurrency: currency, amountText: text }: Row): object {
  return value === undefined ? {} : { amount: { value, currency, text } };
}

/** From the columns id, kind and name, or those of one end: sourceId … */
export function toEntityRef(row: Row, end?: "source" | "target"): EntityRef | undefined {
  const { id, kind, name } = row;
  const ref = end
    ? { id: row[`${end}Id`], kind: row[`${end}Kind`], name: row[`${end}Name`] }
    : { id, kind, name };
  return fitting(contract.entityRef, [ref])[0];
}
