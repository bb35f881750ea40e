import type { FeatureBuffer } from "../models/features.ts";
import { mix } from "../models/hash.ts";
import type { Word } from "../words/word.ts";

/** The features by which a word's part of speech is told. */
export function addTagFeatures(buffer: FeatureBuffer, words: readonly Word[]): void {
  const shouting = words.filter((word) => word.shouted).length * 2 > words.length ? 1 : 0;
  words.forEach((word, i) => {
    const before = words[i - 1];
    const after = words[i + 1];
    const w0 = word.lower;
    const wb = before?.lower ?? 1;
    const wa = after?.lower ?? 2;
    buffer.add(1, 0);
    buffer.add(2, w0);
    buffer.add(3, wb);
    buffer.add(4, wa);
    buffer.add(5, words[i - 2]?.lower ?? 1);
    buffer.add(6, words[i + 2]?.lower ?? 2);
    buffer.add(7, mix(wb, w0));
    buffer.add(8, mix(w0, wa));
    buffer.add(9, mix(wb, wa));
    buffer.add(10, word.exact);
    buffer.add(11, mix(word.shape, i === 0 ? 1 : 0));
    buffer.add(12, mix(word.shape, shouting));
    for (let k = 0; k < 3; k += 1) buffer.add(13 + k, word.prefixes[k] ?? 0);
    for (let k = 0; k < 4; k += 1) buffer.add(16 + k, word.suffixes[k] ?? 0);
    buffer.add(20, mix(word.suffixes[2] ?? 0, word.shape));
    buffer.add(21, before?.suffixes[2] ?? 1);
    buffer.add(22, after?.suffixes[2] ?? 2);
    buffer.add(23, before?.shape ?? 1);
    buffer.add(24, after?.shape ?? 2);
    for (let offset = -2; offset <= 2; offset += 1) {
      const clusters = words[i + offset]?.clusters;
      for (let level = 0; level < 3; level += 1)
        buffer.add(25 + (offset + 2) * 3 + level, clusters?.[level] ?? -2);
    }
    const middle = (neighbour: Word | undefined): number => neighbour?.clusters[1] ?? -2;
    buffer.add(40, mix(middle(before), middle(word)));
    buffer.add(41, mix(middle(word), middle(after)));
    buffer.add(42, mix(middle(before), middle(after)));
    buffer.add(43, mix(w0, middle(after)));
    buffer.add(44, mix(middle(before), w0));
    buffer.next();
  });
}
