import { relationRule } from "../../../src/ontology/index.ts";
import type { Tie, ViewEdge } from "../../../src/server/contract.ts";

export type ClauseEdge = Pick<ViewEdge, "type" | "title" | "tenure" | "role" | "amount" | "status">;

/** A tie as a sentence in three parts: its source, what it did, its target; then what is left to say. */
export interface Clause {
  verb: string;
  /** After the target: "as host", "with $5.8 billion", "(planned)". */
  rest: string;
}

/** The words between and after the two names: "Jane Doe *attended* meeting in Geneva". */
export function clause(edge: ClauseEdge): Clause {
  return { verb: verb(edge), rest: rest(edge) };
}

function verb({ type, title, tenure }: ClauseEdge): string {
  if (type !== "HOLDS_OFFICE" || !title) return relationRule(type).verb;
  const said = officeWords({ title: lowerCase(title), tenure });
  const former = /^former (?=.)/i;
  return former.test(said) ? `was ${said.replace(former, "")} of` : `is ${said} of`;
}

/** "former foreign minister", "president-elect": title and tenure, unless the title says it already. */
export function officeWords({ title, tenure }: { title: string; tenure?: string | undefined }): string {
  if (!tenure || title.toLowerCase().includes(tenure.toLowerCase())) return title;
  return tenure.toLowerCase() === "elect" ? `${title}-elect` : `${tenure} ${title}`;
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
function lowerCase(title: string): string {
  return title.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
}

export function clauseText(tie: Pick<Tie, "source" | "target"> & ClauseEdge): string {
  const { verb: said, rest: after } = clause(tie);
  return [tie.source.name, said, tie.target.name, after].filter(Boolean).join(" ");
}
