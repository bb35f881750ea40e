import type { FeatureBuffer } from "../../../language/models/features.ts";
import type { Clusters } from "../../../language/words/clusters.ts";
import type { Entity } from "../../entities/index.ts";
import type { Candidate, Context } from "../relation.ts";
import type { MentionSpan } from "../../mentions/index.ts";
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

type Table<K1, K2, V> = Map<K1, Map<K2, V>>;

function entry<K1, K2, V>(table: Table<K1, K2, V>, a: K1, b: K2, make: () => V): V {
  const row = table.get(a) ?? new Map<K2, V>();
  table.set(a, row);
  const value = row.get(b) ?? make();
  row.set(b, value);
  return value;
}

/** How often the rules say a type of two entities: in all, and by sentence. */
interface Sayings {
  total: Map<string, number>;
  bySentence: Map<number, Map<string, number>>;
}

const newSayings = (): Sayings => ({ total: new Map(), bySentence: new Map() });

const count = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** What the rules say, by entities and by mentions, so that asking about a pair takes no longer in a long text. */
class Said {
  readonly #entities: Table<Entity, Entity, Sayings> = new Map();
  readonly #mentions: Table<MentionSpan, MentionSpan, Candidate[]> = new Map();

  constructor(rules: readonly Candidate[][]) {
    for (const candidate of rules.flat()) {
      const { source, target, from, to, type } = candidate;
      const sayings = entry(this.#entities, source, target, newSayings);
      count(sayings.total, type);
      const here = sayings.bySentence.get(from.sentence) ?? new Map<string, number>();
      sayings.bySentence.set(from.sentence, here);
      count(here, type);
      entry(this.#mentions, from, to, () => []).push(candidate);
    }
  }

  /** Types said of the two by other mentions than these, each with whether in this sentence or another. */
  elsewhere(source: Entity, target: Entity, from: MentionSpan, to: MentionSpan, sentence: number): string[] {
    const sayings = this.#entities.get(source)?.get(target);
    if (!sayings) return [];
    const own = (this.#mentions.get(from)?.get(to) ?? []).filter(
      (c) => c.source === source && c.target === target,
    );
    return [...sayings.total].flatMap(([type, total]) => {
      const here = sayings.bySentence.get(sentence)?.get(type) ?? 0;
      const mine = own.filter((c) => c.type === type).length;
      const mineHere = from.sentence === sentence ? mine : 0;
      return [
        ...(here > mineHere ? [`${type} here`] : []),
        ...(total - here > mine - mineHere ? [`${type} there`] : []),
      ];
    });
  }
}

/** In how many sentences two entities stand together; each pair is counted once. */
class Together {
  readonly #sentences = new Map<Entity, Set<number>>();
  readonly #known: Table<Entity, Entity, number> = new Map();

  constructor(context: Context) {
    for (const [mention, entities] of context.referents) {
      for (const entity of entities) {
        const sentences = this.#sentences.get(entity) ?? new Set<number>();
        this.#sentences.set(entity, sentences.add(mention.sentence));
      }
    }
  }

  count(source: Entity, target: Entity): number {
    return entry(this.#known, source, target, () => {
      const [a, b] = [this.#sentences.get(source), this.#sentences.get(target)];
      if (!a || !b) return 0;
      const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
      return [...fewer].filter((sentence) => more.has(sentence)).length;
    });
  }
}

/** Every pair of a document that may be a tie, sentence by sentence; writes the features of each into the buffer. */
export function readPairs(
  context: Context,
  rules: readonly Candidate[][],
  clusters: Clusters,
  buffer: FeatureBuffer,
): SeenPair[] {
  const said = new Said(rules);
  const together = new Together(context);
  const elsewhere = ({ from, to }: Pair, source: Entity, target: Entity): string[] => [
    ...said.elsewhere(source, target, from, to, from.sentence),
    ...said.elsewhere(target, source, to, from, from.sentence).map((name) => `back ${name}`),
  ];
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
        together: source && target ? together.count(source, target) : 0,
      });
      return { pair, view: here };
    });
  });
}
