import type { Span } from "../../graph/types.ts";
import type { Sentence } from "../../language/analysis.ts";
import type { EntityKind } from "../../ontology/index.ts";

/**
 * How a mention speaks of its entity: by name; by a word made of the name ("Mexican"); by a common noun ("the
 * agreement"); by a pronoun; as one of a group ("the three
 * delegations"); or by a verb that is the event itself ("met").
 */
export type Form = "name" | "adjective" | "nominal" | "pronoun" | "group" | "verb";

/** A stretch of a sentence that stands for an entity, before it is known for which. */
export interface MentionSpan extends Span {
  /** Index of the sentence, and of the tokens in it (end exclusive). */
  sentence: number;
  from: number;
  to: number;
  /** Index of the token that carries the meaning: the last of a name, the noun of a nominal. */
  head: number;
  kind: EntityKind;
  form: Form;
  /** What to call the entity: a country's common name, else the text's own words. */
  name: string;
  /** Whether it points back at something known ("the plan", "this meeting"). */
  definite: boolean;
}

/** What finds mentions of one sort in a sentence. Later finders see what earlier ones found. */
export interface MentionFinder {
  readonly id: string;
  find(sentence: Sentence, index: number, text: string, found: readonly MentionSpan[]): MentionSpan[];
}

/** The mention that covers tokens `from` to `to`. */
export function mentionAt(
  sentence: Sentence,
  index: number,
  text: string,
  from: number,
  to: number,
  rest: Pick<MentionSpan, "kind" | "form"> & Partial<Pick<MentionSpan, "name" | "head" | "definite">>,
): MentionSpan {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  if (!first || !last)
    throw new RangeError(`no tokens ${from} to ${to} in a sentence of ${sentence.tokens.length}`);
  return {
    sentence: index,
    from,
    to,
    start: first.start,
    end: last.end,
    head: rest.head ?? to - 1,
    kind: rest.kind,
    form: rest.form,
    name: rest.name ?? text.slice(first.start, last.end),
    definite: rest.definite ?? false,
  };
}

export function overlaps(a: Pick<MentionSpan, "from" | "to">, b: Pick<MentionSpan, "from" | "to">): boolean {
  return a.from < b.to && b.from < a.to;
}

export function isInside(a: Pick<MentionSpan, "from" | "to">, b: Pick<MentionSpan, "from" | "to">): boolean {
  return a.from >= b.from && a.to <= b.to;
}
