import type { Upos } from "../../src/language/analysis.ts";
import { FeatureBuffer } from "../../src/language/models/features.ts";
import { viterbi } from "../../src/language/models/sequence.ts";
import { addTagFeatures } from "../../src/language/tags/features.ts";
import type { Lexicon } from "../../src/language/words/lexicon.ts";
import { type Example, type Weights, emissionsOf, trainCrf } from "./crf.ts";
import type { TreebankSentence } from "./gum.ts";

export const TAG_BITS = 20;

export function tagExample(
  { words, tags }: TreebankSentence,
  labels: readonly string[],
  lexicon: Lexicon,
): Example {
  const buffer = new FeatureBuffer(TAG_BITS);
  addTagFeatures(
    buffer,
    words.map((word) => lexicon.word(word)),
  );
  return {
    buckets: buffer.buckets.slice(0, buffer.size),
    starts: Int32Array.from(buffer.starts),
    gold: Int8Array.from(tags, (tag) => labels.indexOf(tag)),
  };
}

export function trainTags(
  examples: readonly Example[],
  labels: string[],
  epochs: number,
  onEpoch?: (epoch: number, model: Weights, loss: number) => void,
): Weights {
  return trainCrf(examples, {
    labels,
    bits: TAG_BITS,
    epochs,
    cutoff: 2,
    rate: 0.05,
    decay: 2e-4,
    seed: 1,
    ...(onEpoch ? { onEpoch } : {}),
  });
}

export function tagWith(model: Weights, { buckets, starts }: Example, labels: readonly string[]): Upos[] {
  const found = viterbi(emissionsOf(buckets, starts, model, labels.length), model.transitions, labels.length);
  return Array.from(found, (label) => (labels[label] ?? "X") as Upos);
}
