import type { NamedSpan, Upos } from "../analysis.ts";
import { readModel } from "../models/archive.ts";
import { FeatureBuffer } from "../models/features.ts";
import { SequenceModel } from "../models/sequence.ts";
import type { Gazetteer } from "../words/gazetteer.ts";
import type { Word } from "../words/word.ts";
import { addNameFeatures } from "./features.ts";
import { OUTSIDE, spansOf } from "./labels.ts";

/** The names in a sentence. */
export type NameFinder = (words: readonly Word[], tags: readonly Upos[]) => NamedSpan[];

export function loadNameFinder(look: Gazetteer): NameFinder {
  const model = new SequenceModel(readModel("names"));
  const buffer = new FeatureBuffer(model.bits);
  return (words, tags) => {
    if (!words.some((word) => word.capital)) return [];
    buffer.clear();
    addNameFeatures(buffer, words, tags, look(words));
    const emissions = model.emissions(buffer);
    const found = model.decode(emissions);
    const spans = spansOf(Array.from(found, (label) => model.labels[label] ?? OUTSIDE));
    if (spans.length === 0) return [];
    const marginals = model.marginals(emissions);
    return spans.map(({ from, to, label }) => {
      let score = 1;
      for (let i = from; i < to; i += 1) {
        score = Math.min(score, marginals[i * model.labels.length + (found[i] ?? 0)] ?? 0);
      }
      return { from, to, label, score: Math.round(score * 1000) / 1000 };
    });
  };
}
