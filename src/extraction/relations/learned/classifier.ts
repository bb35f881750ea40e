import { RELATION_TYPES } from "../../../ontology/index.ts";
import { readModel } from "../../../language/models/archive.ts";
import type { Archive } from "../../../language/models/archive.ts";
import { FeatureBuffer } from "../../../language/models/features.ts";
import { WeightTable } from "../../../language/models/weights.ts";
import type { WeightsMeta } from "../../../language/models/weights.ts";
import { loadClusters } from "../../../language/words/clusters.ts";
import type { Clusters } from "../../../language/words/clusters.ts";
import type { Candidate, Context } from "../relation.ts";
import { readPairs } from "./document.ts";
import type { SeenPair } from "./document.ts";

/** What a model file says besides its weights. */
export interface RelationsMeta extends WeightsMeta {
  /** From the sum of weights to a probability: 1 / (1 + exp(-(slope × sum + intercept of the type))). */
  slope: number;
  intercepts: number[];
  /** Ties less likely than this are not drawn. */
  threshold: number;
  /** The same for what a rule says too. */
  ruledThreshold: number;
}

/** A pair of mentions with how likely a tie of each of its types is. */
export interface JudgedPair extends SeenPair {
  /** In the order of `pair.types`; 0 to 1. */
  probabilities: readonly number[];
}

/** Logistic regression over pairs of mentions: which ties a sentence says of them. */
export class RelationClassifier {
  readonly #meta: RelationsMeta;
  readonly #weights: WeightTable;
  readonly #clusters: Clusters;
  readonly #buffer: FeatureBuffer;

  constructor(archive: Archive, clusters: Clusters) {
    this.#meta = archive.meta as RelationsMeta;
    if (this.#meta.labels.join() !== RELATION_TYPES.join()) throw new Error("other types of relation");
    this.#weights = new WeightTable(archive);
    this.#clusters = clusters;
    this.#buffer = new FeatureBuffer(this.#meta.bits);
  }

  /** Every pair of mentions that the ontology lets be tied; `rules` are the rules' candidates by sentence. */
  judge(context: Context, rules: readonly Candidate[][]): JudgedPair[] {
    const buffer = this.#buffer;
    buffer.clear();
    const seen = readPairs(context, rules, this.#clusters, buffer);
    const scores = new Int32Array(RELATION_TYPES.length);
    return seen.map((pair, n) => {
      scores.fill(0);
      this.#weights.addTo(scores, 0, buffer.buckets, buffer.starts[n] ?? 0, buffer.starts[n + 1] ?? 0);
      return {
        ...pair,
        probabilities: pair.pair.types.map((type) => this.#probability(type, scores[type] ?? 0)),
      };
    });
  }

  /** Whether a tie is likely enough to be drawn. */
  isLikely(probability: number, ruled: boolean): boolean {
    return probability >= (ruled ? this.#meta.ruledThreshold : this.#meta.threshold);
  }

  #probability(type: number, steps: number): number {
    const { slope, step, intercepts } = this.#meta;
    return 1 / (1 + Math.exp(-(slope * steps * step + (intercepts[type] ?? 0))));
  }
}

/** Loads `models/relations`. Throws a `UserError` where it is missing or damaged. */
export function loadRelationClassifier(): RelationClassifier {
  return new RelationClassifier(readModel("relations"), loadClusters());
}
