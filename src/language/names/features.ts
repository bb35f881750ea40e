import type { Upos } from "../analysis.ts";
import type { FeatureBuffer } from "../models/features.ts";
import { hashText, mix } from "../models/hash.ts";
import { GAZETTEER_KINDS, type ListedWord } from "../words/gazetteer.ts";
import type { Word } from "../words/word.ts";

const NOWHERE: ListedWord = { single: 0, first: 0, later: 0 };
const tagHashes = new Map<Upos, number>();

function tagHash(tag: Upos | undefined): number {
  if (!tag) return 0;
  const known = tagHashes.get(tag);
  if (known !== undefined) return known;
  const hash = hashText(tag);
  tagHashes.set(tag, hash);
  return hash;
}

/** The features by which names are found. */
export function addNameFeatures(
  buffer: FeatureBuffer,
  words: readonly Word[],
  tags: readonly Upos[],
  listed: readonly ListedWord[],
): void {
  const shouting = words.filter((word) => word.shouted).length * 2 > words.length ? 1 : 0;
  words.forEach((word, i) => {
    const before = words[i - 1];
    const after = words[i + 1];
    const w0 = word.lower;
    const wb = before?.lower ?? 1;
    const wa = after?.lower ?? 2;
    const lists = listed[i] ?? NOWHERE;
    buffer.add(1, 0);
    buffer.add(2, w0);
    buffer.add(3, wb);
    buffer.add(4, wa);
    buffer.add(5, words[i - 2]?.lower ?? 1);
    buffer.add(6, words[i + 2]?.lower ?? 2);
    buffer.add(7, mix(wb, w0));
    buffer.add(8, mix(w0, wa));
    buffer.add(9, mix(wb, word.shape));
    buffer.add(10, mix(word.shape, wa));
    buffer.add(11, word.exact);
    buffer.add(12, mix(word.shape, i === 0 ? 1 : 0));
    buffer.add(13, mix(word.shape, shouting));
    buffer.add(14, mix(mix(before?.shape ?? 1, word.shape), after?.shape ?? 2));
    buffer.add(15, mix(words[i - 2]?.shape ?? 1, mix(before?.shape ?? 1, word.shape)));
    for (let k = 0; k < 3; k += 1) buffer.add(16 + k, word.prefixes[k] ?? 0);
    for (let k = 0; k < 4; k += 1) buffer.add(20 + k, word.suffixes[k] ?? 0);
    buffer.add(24, mix(word.suffixes[2] ?? 0, word.shape));
    addContextClusters(buffer, words, i);
    addTags(buffer, tags, i, word);
    addLists(buffer, listed, i, lists);
    buffer.next();
  });
}

function addContextClusters(buffer: FeatureBuffer, words: readonly Word[], i: number): void {
  for (let offset = -2; offset <= 2; offset += 1) {
    const word = words[i + offset];
    for (let level = 0; level < 3; level += 1) {
      buffer.add(
        30 + (offset + 2) * 3 + level,
        mix(word?.clusters[level] ?? -2, word?.capital === true ? 1 : 0),
      );
    }
  }
  const middle = (at: number): number => words[at]?.clusters[1] ?? -2;
  buffer.add(46, mix(middle(i - 1), middle(i)));
  buffer.add(47, mix(middle(i), middle(i + 1)));
  buffer.add(48, mix(words[i]?.shape ?? 0, middle(i - 1)));
  buffer.add(49, mix(words[i]?.shape ?? 0, middle(i + 1)));
  // The nearest word in small letters on either side: what a run of capitals hangs on.
  let left = i - 1;
  while (left >= 0 && i - left < 6 && words[left]?.capital === true) left -= 1;
  let right = i + 1;
  while (right < words.length && right - i < 6 && words[right]?.capital === true) right += 1;
  buffer.add(50, words[left]?.lower ?? 1);
  buffer.add(51, words[right]?.lower ?? 2);
  buffer.add(52, mix(words[right - 1]?.lower ?? 2, 1));
  buffer.add(53, mix(words[left + 1]?.lower ?? 1, 1));
  buffer.add(54, mix(words[right - 1]?.clusters[0] ?? -2, right - 1 === i ? 1 : 0));
  buffer.add(55, mix(words[left + 1]?.clusters[0] ?? -2, left + 1 === i ? 1 : 0));
}

function addTags(buffer: FeatureBuffer, tags: readonly Upos[], i: number, word: Word): void {
  const here = tagHash(tags[i]);
  const before = tagHash(tags[i - 1]);
  const after = tagHash(tags[i + 1]);
  buffer.add(60, here);
  buffer.add(61, before);
  buffer.add(62, after);
  buffer.add(63, mix(before, here));
  buffer.add(64, mix(here, after));
  buffer.add(65, mix(here, word.shape));
}

function addLists(buffer: FeatureBuffer, listed: readonly ListedWord[], i: number, lists: ListedWord): void {
  for (let kind = 0; kind < GAZETTEER_KINDS.length; kind += 1) {
    const bit = 1 << kind;
    if (lists.single & bit) buffer.add(70, kind);
    if (lists.first & bit) buffer.add(71, kind);
    if (lists.later & bit) buffer.add(72, kind);
  }
  const before = listed[i - 1] ?? NOWHERE;
  const after = listed[i + 1] ?? NOWHERE;
  buffer.add(73, mix(lists.single, lists.first));
  buffer.add(74, mix(before.single, lists.single));
  buffer.add(75, mix(lists.single, after.single));
  buffer.add(76, mix(lists.first, lists.later));
  buffer.add(77, mix(after.later, lists.first));
}
