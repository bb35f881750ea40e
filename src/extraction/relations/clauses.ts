import type { Status } from "../../graph/types.ts";
import type { Sentence } from "../../language/analysis.ts";
import { NEGATIONS, PLANNING, VERB_PATTERNS } from "../lexicon/verbs.ts";
import type { MentionSpan } from "../mentions/index.ts";
import { coordinated } from "../lists.ts";
import { isPlanningVerb, lower } from "../tokens.ts";

const HYPOTHETICAL = new Set(["would", "could", "might", "may", "should", "must", "can", "cannot"]);
const PREPOSITIONS = new Set(
  "of in at on with for from to by against over about into between under near".split(" "),
);
const CONTROLLING = new Set(
  VERB_PATTERNS.filter((p) => p.type === "PRESSURED" || p.type === "REQUESTED").flatMap((p) => p.verbs),
);

/** One verb with what governs it. */
export interface Clause {
  /** Index of the verb. */
  verb: number;
  passive: boolean;
  status: Status;
  /** Who does it, each member of a list. */
  subjects: MentionSpan[];
  /** Whether the text says that it happened or will: false where it is negated, merely possible, or only asked for. */
  real: boolean;
  /** Where its objects may stand: up to the next verb with a subject of its own, or the sentence's end. */
  limit: number;
}

const isActor = (m: MentionSpan): boolean =>
  m.kind === "Person" || m.kind === "Government" || m.kind === "Organization";

function isPassive(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb];
  if (!token || !/(?:ed|en|wn|ne|lt|nt|ght|de|ld|om|ut|et)$/u.test(token.text.toLowerCase())) return false;
  for (let i = verb - 1; i >= Math.max(0, verb - 3); i--) {
    const before = sentence.tokens[i];
    if (
      before?.pos === "AUX" &&
      ["be", "been", "being", "is", "are", "was", "were"].includes(before.text.toLowerCase())
    ) {
      return true;
    }
    if (before?.pos !== "ADV" && before?.pos !== "AUX" && before?.pos !== "PART") return false;
  }
  return false;
}

/** Start of the verb's own group: its auxiliaries, adverbs, negation and "to". */
function groupStart(sentence: Sentence, verb: number): number {
  let from = verb;
  while (from > 0 && /^(?:AUX|ADV|PART)$/u.test(sentence.tokens[from - 1]?.pos ?? "")) from--;
  return from;
}

/** The actors just left of a verb group, a whole list where they stand in one. */
function leftSubjects(
  sentence: Sentence,
  mentions: readonly MentionSpan[],
  before: number,
  floor: number,
): MentionSpan[] {
  let limit = before;
  const relative = ["who", "which", "that"].includes(lower(sentence, before - 1));
  if (relative) limit = before - 1;
  const actors = mentions.filter((m) => isActor(m) && m.to <= limit && m.from >= floor);
  const free = actors.filter((m) => {
    const previous =
      lower(sentence, m.from - 1) === "the" ? lower(sentence, m.from - 2) : lower(sentence, m.from - 1);
    const inside = mentions.some(
      (o) => o !== m && o.from <= m.from && o.to >= m.to && o.kind !== "Government",
    );
    return !PREPOSITIONS.has(previous) && !inside && !/^['’‘]s?$/u.test(lower(sentence, m.to));
  });
  // "officials from Mexico and Guatemala met": their countries are what acts.
  const head = free.at(-1) ?? actors.at(-1);
  if (!head) return [];
  const nearest = relative ? actors.at(-1) : head;
  return nearest ? coordinated(sentence, mentions, nearest) : [];
}

/** The verbs of a sentence with their subjects, left to right; what is negated or merely possible is left out. */
export function clausesOf(sentence: Sentence, mentions: readonly MentionSpan[]): Clause[] {
  return allClauses(sentence, mentions).filter((clause) => clause.real);
}

/** The verbs of a sentence with their subjects, left to right. */
export function allClauses(sentence: Sentence, mentions: readonly MentionSpan[]): Clause[] {
  const clauses: Clause[] = [];
  let previous: (Clause & { controls: boolean }) | undefined;
  const verbs = sentence.tokens.flatMap((token, i) =>
    token.pos === "VERB" || isPlanningVerb(sentence, i) ? [i] : [],
  );
  verbs.forEach((verb, n) => {
    const start = groupStart(sentence, verb);
    const next = verbs[n + 1];
    const group = sentence.tokens.slice(start, verb).map((token) => token.text.toLowerCase());
    const infinitive = group.includes("to");
    const before = lower(sentence, start - 1);
    const gerund = lower(sentence, verb).endsWith("ing") && group.length === 0;
    const chained =
      previous !== undefined &&
      (infinitive ||
        ((["and", "but", ",", "or", "then", "by", "while", "after", "before"].includes(before) ||
          start - 1 === previous.verb) &&
          (gerund || before !== ",")) ||
        gerund);
    const lemma = sentence.tokens[verb]?.lemma.toLowerCase() ?? "";
    const controlled = infinitive && previous?.controls === true;
    const subjects = chained && previous ? previous.subjects : leftSubjects(sentence, mentions, start, 0);
    let status: Status = "stated";
    if (infinitive && previous) {
      const governor = sentence.tokens[previous.verb]?.lemma.toLowerCase() ?? "";
      const adjective = sentence.tokens[start - 1]?.text.toLowerCase() ?? "";
      status = PLANNING.get(governor) ?? PLANNING.get(adjective) ?? previous.status;
    } else if (group.includes("will") || group.includes("shall") || group.includes("'ll")) status = "planned";
    else if (chained && previous) status = previous.status;
    const denied =
      [...group, before].some((word) => NEGATIONS.has(word)) || group.some((word) => HYPOTHETICAL.has(word));
    const clause: Clause = {
      verb,
      passive: isPassive(sentence, verb),
      status,
      subjects,
      // "urged Mexico to …": what is asked for has not happened.
      real: !denied && !controlled,
      limit: next === undefined ? sentence.tokens.length : groupStart(sentence, next),
    };
    previous = { ...clause, controls: CONTROLLING.has(lemma) };
    clauses.push(clause);
  });
  return clauses;
}
