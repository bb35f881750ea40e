import type { FeatureBuffer } from "../../../language/models/features.ts";
import { hashText } from "../../../language/models/hash.ts";
import type { Clusters } from "../../../language/words/clusters.ts";
import type { MentionSpan } from "../../mentions/index.ts";
import type { Clause } from "../clauses.ts";
import type { Pair } from "./pairs.ts";
import type { SentenceView } from "./view.ts";

/** What a document says of two entities besides this pair of mentions. */
export interface Surroundings {
  clusters: Clusters;
  /** Names of types and rules that hold between the entities elsewhere in the document. */
  elsewhere: readonly string[];
  /** In how many sentences both stand. */
  together: number;
}

type Add = (feature: string) => void;

const MAX_BETWEEN = 14;
const CONTENT = /^(?:VERB|NOUN|ADJ|ADP|ADV|PART|AUX)$/u;

function bucket(n: number): string {
  return n <= 4 ? String(n) : n <= 7 ? "5" : n <= 12 ? "8" : n <= 20 ? "13" : "21";
}

/** The noun of what has no name, the last word of a longer name. */
function headWord({ sentence }: SentenceView, mention: MentionSpan): string {
  if (mention.kind === "Person" || mention.kind === "Government" || mention.kind === "Place") return "";
  return sentence.tokens[mention.head]?.lemma.toLowerCase() ?? "";
}

/** Where the words between two mentions begin and end: lists count as one mention each. */
function gap(view: SentenceView, first: MentionSpan, second: MentionSpan): [number, number] {
  const left = view.listOf(first);
  const right = view.listOf(second);
  if (left.includes(second)) return [first.to, second.from];
  const from = left.at(-1)?.to ?? first.to;
  const to = right[0]?.from ?? second.from;
  return from <= to ? [from, to] : [first.to, second.from];
}

function addMentions(add: Add, view: SentenceView, from: MentionSpan, to: MentionSpan): void {
  const heads = [headWord(view, from), headWord(view, to)];
  add(`forms ${from.form} ${to.form}`);
  add(`definite ${String(from.definite)} ${String(to.definite)}`);
  if (heads[0]) add(`head from ${heads[0]}`);
  if (heads[1]) add(`head to ${heads[1]}`);
  if (heads[0] && heads[1]) add(`heads ${heads.join(" ")}`);
  for (const [side, m] of [
    ["from", from],
    ["to", to],
  ] as const) {
    const list = view.listOf(m);
    if (list.length > 1) add(`listed ${side} ${list.indexOf(m) === 0 ? "first" : "later"}`);
    const start = list[0]?.from ?? m.from;
    add(`before ${side} ${view.words[start - 1] ?? "^"}`);
    add(`before2 ${side} ${view.words[start - 2] ?? "^"} ${view.words[start - 1] ?? "^"}`);
    const end = list.at(-1)?.to ?? m.to;
    add(`after ${side} ${view.words[end] ?? "$"}`);
    add(`after2 ${side} ${view.words[end] ?? "$"} ${view.words[end + 1] ?? "$"}`);
  }
}

function addBetween(add: Add, view: SentenceView, clusters: Clusters, start: number, end: number): void {
  const { tokens } = view.sentence;
  add(`distance ${bucket(end - start)}`);
  add(`mentions ${bucket((view.begun[end] ?? 0) - (view.begun[start] ?? 0))}`);
  if (end - start <= 5) add(`sequence ${view.words.slice(start, end).join(" ")}`);
  const content: string[] = [];
  const step = end - start > MAX_BETWEEN * 2 ? 2 : 1;
  for (let i = start; i < end; i += step) {
    const word = view.words[i] ?? "";
    add(`between ${word}`);
    const token = tokens[i];
    if (!token || !CONTENT.test(token.pos)) continue;
    content.push(word);
    if (token.pos === "VERB" || token.pos === "NOUN") {
      add(`between group ${clusters(hashText(word))[0] ?? -1}`);
      add(`between class ${clusters(hashText(word))[1] ?? -1}`);
    }
  }
  for (let i = 1; i < content.length; i++) add(`bigram ${content[i - 1] ?? ""} ${content[i] ?? ""}`);
  if (content.length <= 4) add(`content ${content.join(" ")}`);
}

/** The verb's word, and wider and wider names for it. */
function verbNames(view: SentenceView, clusters: Clusters, clause: Clause): string[] {
  const lemma = view.sentence.tokens[clause.verb]?.lemma.toLowerCase() ?? "";
  const [fine, coarse] = clusters(hashText(lemma));
  const voice = clause.passive ? "passive" : "active";
  return [`${lemma} ${voice}`, `group ${fine ?? -1} ${voice}`, `class ${coarse ?? -1} ${voice}`];
}

function lastPreposition(view: SentenceView, start: number, end: number): string {
  for (let i = end - 1; i >= start; i--) {
    if (view.sentence.tokens[i]?.pos === "ADP") return view.words[i] ?? "";
  }
  return "";
}

function addClauses(add: Add, view: SentenceView, clusters: Clusters, pair: Pair): void {
  const { from, to } = pair;
  const first = from.start <= to.start ? from : to;
  const second = first === from ? to : from;
  const [start, end] = gap(view, first, second);
  let last: Clause | undefined;
  let count = 0;
  for (const clause of view.clauses) {
    const subject = clause.subjects.includes(from) ? "from" : clause.subjects.includes(to) ? "to" : "";
    const both = clause.subjects.includes(from) && clause.subjects.includes(to);
    const other = subject === "from" ? to : from;
    const real = clause.denied === undefined ? "" : "unreal ";
    if (clause.verb >= start && clause.verb < end) {
      last = clause;
      count++;
    }
    if (both) for (const name of verbNames(view, clusters, clause)) add(`both ${real}${name}`);
    else if (subject && other.from > clause.verb) {
      const at = view.listOf(other)[0]?.from ?? other.from;
      const near = at < clause.limit;
      const preposition = lastPreposition(view, clause.verb + 1, at);
      for (const name of verbNames(view, clusters, clause)) {
        add(`subject ${subject} ${real}${name} ${near ? "near" : "far"} ${preposition}`);
        add(`subject ${subject} ${real}${name} ${near ? "near" : "far"}`);
      }
    }
  }
  add(`verbs ${bucket(count)}`);
  if (last) {
    const real = last.denied === undefined ? "" : "unreal ";
    for (const name of verbNames(view, clusters, last)) {
      add(`last ${real}${name}`);
      add(`last ${real}${name} ${lastPreposition(view, last.verb + 1, end)}`);
    }
    add(`last ${real}${last.status}`);
  }
  const before = view.clauses.filter((clause) => clause.verb < first.from).at(-1);
  const after = view.clauses.find((clause) => clause.verb >= second.to);
  if (before) for (const name of verbNames(view, clusters, before).slice(0, 2)) add(`verb before ${name}`);
  if (after) for (const name of verbNames(view, clusters, after).slice(0, 2)) add(`verb after ${name}`);
}

function addRules(add: Add, pair: Pair, around: Surroundings): void {
  const said = pair.candidates.flatMap(({ type, rule }) => [
    type,
    `${type} ${rule}`,
    `${type} ${rule.split(".")[0] ?? ""}.`,
  ]);
  for (const name of new Set(said)) add(`rule ${name}`);
  if (pair.candidates.length === 0) add("no rule");
  for (const said of around.elsewhere) add(`elsewhere ${said}`);
  add(`together ${bucket(around.together)}`);
}

/** What the model sees of a pair, each feature alone and with the kinds and the order of the two. */
export function addPairFeatures(
  buffer: FeatureBuffer,
  view: SentenceView | undefined,
  pair: Pair,
  around: Surroundings,
): void {
  const { from, to } = pair;
  const order = from.sentence !== to.sentence ? "apart" : from.start <= to.start ? ">" : "<";
  const nested = from.sentence === to.sentence && from.from < to.to && to.from < from.to;
  const kinds = hashText(`${from.kind} ${order}${nested ? "nested" : ""} ${to.kind}`);
  const add: Add = (feature) => {
    const hash = hashText(feature);
    buffer.add(0, hash);
    buffer.add(kinds, hash);
  };
  add("");
  addRules(add, pair, around);
  if (view && from.sentence === to.sentence) {
    const [first, second] = from.start <= to.start ? [from, to] : [to, from];
    const [start, end] = gap(view, first, second);
    addMentions(add, view, from, to);
    if (view.listOf(first).includes(second)) add("one list");
    if (!nested) {
      addBetween(add, view, around.clusters, start, end);
      addClauses(add, view, around.clusters, pair);
    }
  }
  buffer.next();
}
