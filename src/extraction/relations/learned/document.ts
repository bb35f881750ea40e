import type { FeatureBuffer } from "../../../language/models/features.ts";
import type { Clusters } from "../../../language/words/clusters.ts";
import type { Entity } from "../../entities/index.ts";
import type { Candidate, Context } from "../relation.ts";
import { addPairFeatures } from "./features.ts";
import { MAX_MENTIONS, pairsIn } from "./pairs.ts";
import type { Pair } from "./pairs.ts";
import { viewOf } from "./view.ts";
import type { SentenceView } from "./view.ts";

export interface SeenPair {
  pair: Pair;
  /** Of the sentence of both mentions; absent where they stand in two, or in one that is too long. */
  view: SentenceView | undefined;
}

/** What the rules say of two entities anywhere in the document, by source and target. */
function sayings(rules: readonly Candidate[][]): Map<Entity, Map<Entity, Candidate[]>> {
  const said = new Map<Entity, Map<Entity, Candidate[]>>();
  for (const candidate of rules.flat()) {
    const row = said.get(candidate.source) ?? new Map<Entity, Candidate[]>();
    row.set(candidate.target, [...(row.get(candidate.target) ?? []), candidate]);
    said.set(candidate.source, row);
  }
  return said;
}

function sentencesOf(context: Context): Map<Entity, Set<number>> {
  const found = new Map<Entity, Set<number>>();
  for (const [mention, entities] of context.referents) {
    for (const entity of entities) {
      const sentences = found.get(entity) ?? new Set<number>();
      found.set(entity, sentences.add(mention.sentence));
    }
  }
  return found;
}

/** Every pair of a document that may be a tie, sentence by sentence; writes the features of each into the buffer. */
export function readPairs(
  context: Context,
  rules: readonly Candidate[][],
  clusters: Clusters,
  buffer: FeatureBuffer,
): SeenPair[] {
  const said = sayings(rules);
  const sentences = sentencesOf(context);
  const elsewhere = ({ from, to }: Pair, source: Entity, target: Entity): string[] => {
    const there = (said.get(source)?.get(target) ?? []).filter((c) => c.from !== from || c.to !== to);
    const back = (said.get(target)?.get(source) ?? []).filter((c) => c.from !== to || c.to !== from);
    return [
      ...new Set([
        ...there.map((c) => `${c.type} ${c.from.sentence === from.sentence ? "here" : "there"}`),
        ...back.map((c) => `back ${c.type} ${c.from.sentence === from.sentence ? "here" : "there"}`),
      ]),
    ];
  };
  const together = (source: Entity, target: Entity): number => {
    const [a, b] = [sentences.get(source), sentences.get(target)];
    let count = 0;
    if (a && b)
      for (const sentence of a.size < b.size ? a : b) if (a.has(sentence) && b.has(sentence)) count++;
    return count;
  };
  return context.analysis.sentences.flatMap((sentence, index) => {
    const pairs = pairsIn(context, index, rules[index] ?? []);
    if (pairs.length === 0) return [];
    const mentions = context.mentions[index] ?? [];
    const view = mentions.length <= MAX_MENTIONS ? viewOf(sentence, mentions) : undefined;
    return pairs.map((pair): SeenPair => {
      const [source, target] = pair.ends[0] ?? [];
      const here = pair.from.sentence === index && pair.to.sentence === index ? view : undefined;
      addPairFeatures(buffer, here, pair, {
        clusters,
        elsewhere: source && target ? elsewhere(pair, source, target) : [],
        together: source && target ? together(source, target) : 0,
      });
      return { pair, view: here };
    });
  });
}
