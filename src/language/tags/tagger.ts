import type { Upos } from "../analysis.ts";
import { readModel } from "../models/archive.ts";
import { FeatureBuffer } from "../models/features.ts";
import { SequenceModel } from "../models/sequence.ts";
import type { Word } from "../words/word.ts";
import { addTagFeatures } from "./features.ts";

/** The part of speech of each word of a sentence. */
export type Tagger = (words: readonly Word[]) => Upos[];

export function loadTagger(): Tagger {
  const model = new SequenceModel(readModel("tags"));
  const buffer = new FeatureBuffer(model.bits);
  return (words) => {
    buffer.clear();
    addTagFeatures(buffer, words);
    return Array.from(model.decode(model.emissions(buffer)), (label) => (model.labels[label] ?? "X") as Upos);
  };
}
