import { relationRule } from "../../../src/ontology/index.ts";
import type { Tie, ViewEdge } from "../../../src/server/contract.ts";

export type ClauseEdge = Pick<ViewEdge, "type" | "title" | "tenure" | "role" | "amount" | "status">;

/** A tie as a sentence in three parts: its source, what it did, its target; then what is left to say. */
export interface Clause {
  verb: string;
  /** After the target: "as host", "with $5.8 billion", "(planned)". */
  rest: string;
}

/** The words between and after the two names: "Claudia Ruiz Massieu *attended* meeting in Guatemala City". */
export function clause(edge: ClauseEdge): Clause {
  return { verb: verb(edge), rest: rest(edge) };
}

function verb({ type, title, tenure }: ClauseEdge): string {
  if (type !== "HOLDS_OFFICE" || !title) return relationRule(type).verb;
  const said = tenure && !title.toLowerCase().includes(tenure.toLowerCase()) ? `${tenure} ${title}` : title;
  return `${tenure?.toLowerCase() === "former" ? "was" : "is"} ${lowerFirst(said)} of`;
}

function rest({ type, amount, role, status }: ClauseEdge): string {
  const said = [
    type === "FUNDED" && amount ? `with ${amount.text}` : undefined,
    role ? `as ${role}` : undefined,
    status === "stated" ? undefined : `(${status})`,
  ];
  return said.filter(Boolean).join(" ");
}

/** "Foreign Minister" → "foreign minister"; "CEO" and "US envoy" stay. */
function lowerFirst(title: string): string {
  return title.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
}

export function clauseText(tie: Pick<Tie, "source" | "target"> & ClauseEdge): string {
  const { verb: said, rest: after } = clause(tie);
  return [tie.source.name, said, tie.target.name, after].filter(Boolean).join(" ");
}
