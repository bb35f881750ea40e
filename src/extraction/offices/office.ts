import type { Span } from "../../graph/types.ts";
import type { MentionSpan } from "../mentions/index.ts";

/** That somebody holds an office, as one place in the text says it. */
export interface Office {
  person: MentionSpan;
  /** The government or organization, where the text names it there. */
  at: MentionSpan | undefined;
  /** The office in the text's own words, without whom it is for: "foreign minister". */
  title: string;
  /** "former", "acting", "elect" where the text says so. */
  tenure: string | undefined;
  /** The words of the title. */
  span: Span;
  sentence: number;
  rule: string;
}
