import type { Upos } from "../analysis.ts";
import type { FeatureBuffer } from "../models/features.ts";
import { hashText, mix } from "../models/hash.ts";
import type { Word } from "../words/word.ts";
import type { ParseState } from "./state.ts";

/** What the parser's features know of the words of a sentence, the root behind the last. */
export interface Nodes {
  word: number[];
  tag: number[];
  both: number[];
  group: number[];
  broad: number[];
  suffix: number[];
  /** How many commas stand before each word. */
  commas: number[];
}

const ROOT = 7;
const NONE = 3;
const COMMA = hashText(",");

export function nodesOf(words: readonly Word[], tags: readonly Upos[]): Nodes {
  let commas = 0;
  const word = [...words.map((each) => each.lower), ROOT];
  const tag = [...tags.map((each) => hashText(each)), ROOT];
  return {
    word,
    tag,
    both: word.map((hash, i) => mix(hash, tag[i] ?? 0)),
    group: [...words.map((each) => each.clusters[1] ?? -1), -3],
    broad: [...words.map((each) => each.clusters[2] ?? -1), -3],
    suffix: [...words.map((each) => each.suffixes[2] ?? 0), ROOT],
    commas: [...words, undefined].map((each) => (each?.lower === COMMA ? commas++ : commas)),
  };
}

/** Distance in steps that grow: 1, 2, 3, 4, 5–9, 10 and more. */
function reach(from: number, to: number): number {
  const distance = Math.abs(to - from);
  return distance < 5 ? distance : distance < 10 ? 5 : 6;
}

/** The features by which the next move is chosen. */
export function addMoveFeatures(buffer: FeatureBuffer, state: ParseState, nodes: Nodes): void {
  const s0 = state.top();
  const s1 = state.top(1);
  const s2 = state.top(2);
  const b0 = state.front();
  const b1 = state.front(1);
  const b2 = state.front(2);
  const at = (values: readonly number[], node: number): number => values[node] ?? NONE;
  const child = (children: Int32Array, node: number): number => (node < 0 ? -1 : (children[node] ?? -1));
  const { word, tag, both, group, broad } = nodes;
  const [w0, t0, x0, g0] = [at(word, s0), at(tag, s0), at(both, s0), at(group, s0)];
  const [w1, t1, x1, g1] = [at(word, s1), at(tag, s1), at(both, s1), at(group, s1)];
  const [wb, tb, xb, gb] = [at(word, b0), at(tag, b0), at(both, b0), at(group, b0)];
  const [tb1, t2, tb2] = [at(tag, b1), at(tag, s2), at(tag, b2)];
  const s0b0 = mix(t0, tb);
  const s1s0 = mix(t1, t0);
  const b0b1 = mix(tb, tb1);
  buffer.add(1, 0);
  buffer.add(2, w0);
  buffer.add(3, t0);
  buffer.add(4, x0);
  buffer.add(5, w1);
  buffer.add(6, t1);
  buffer.add(7, x1);
  buffer.add(8, wb);
  buffer.add(9, tb);
  buffer.add(10, xb);
  buffer.add(11, at(word, b1));
  buffer.add(12, tb1);
  buffer.add(13, at(both, b1));
  buffer.add(14, t2);
  buffer.add(15, tb2);
  buffer.add(16, mix(w0, wb));
  buffer.add(17, mix(x0, tb));
  buffer.add(18, mix(t0, xb));
  buffer.add(19, s0b0);
  buffer.add(20, mix(w1, w0));
  buffer.add(21, mix(x1, t0));
  buffer.add(22, mix(t1, x0));
  buffer.add(23, s1s0);
  buffer.add(24, b0b1);
  buffer.add(25, mix(g0, gb));
  buffer.add(26, mix(g1, g0));
  buffer.add(27, mix(mix(g1, g0), gb));
  buffer.add(28, mix(t2, s1s0));
  buffer.add(29, mix(s1s0, tb));
  buffer.add(30, mix(t0, b0b1));
  buffer.add(31, mix(b0b1, tb2));
  buffer.add(32, mix(s1s0, b0b1));
  buffer.add(33, mix(s0b0, at(tag, child(state.leftmost, s0))));
  buffer.add(34, mix(s0b0, at(tag, child(state.rightmost, s0))));
  buffer.add(35, mix(s0b0, at(tag, child(state.leftmost, b0))));
  buffer.add(36, mix(s1s0, at(tag, child(state.rightmost, s1))));
  buffer.add(37, mix(s1s0, at(tag, child(state.leftmost, s0))));
  buffer.add(38, mix(s1s0, at(tag, child(state.rightmost, s0))));
  buffer.add(39, mix(s0b0, reach(s0, b0)));
  buffer.add(40, mix(s1s0, reach(s1, s0)));
  const valency = (node: number): number =>
    node < 0 ? 0 : Math.min(3, state.leftCount[node] ?? 0) * 4 + Math.min(3, state.rightCount[node] ?? 0);
  buffer.add(41, mix(t0, valency(s0)));
  buffer.add(42, mix(w0, valency(s0)));
  buffer.add(43, mix(t1, valency(s1)));
  buffer.add(44, mix(w1, valency(s1)));
  buffer.add(45, mix(tb, valency(b0)));
  buffer.add(46, mix(s1s0, at(nodes.commas, b0) - at(nodes.commas, Math.max(0, s1))));
  buffer.add(47, mix(s0b0, at(nodes.commas, b0) - at(nodes.commas, Math.max(0, s0))));
  buffer.add(48, mix(w0, mix(tb, tb1)));
  buffer.add(49, mix(mix(w1, t0), wb));
  buffer.add(50, mix(at(word, child(state.leftmost, s0)), s1s0));
  buffer.add(51, mix(mix(at(word, child(state.leftmost, s0)), w1), t0));
  buffer.add(52, mix(mix(at(broad, s1), at(broad, s0)), mix(t1, tb)));
  buffer.add(53, mix(w1, mix(t0, tb)));
  buffer.add(54, mix(mix(s1s0, tb), at(tag, child(state.leftmost, s0))));
  buffer.next();
}

/** The features by which the relation of a word to its head is told, once all heads are known. */
export function addRelationFeatures(
  buffer: FeatureBuffer,
  state: ParseState,
  nodes: Nodes,
  child: number,
): void {
  const head = state.heads[child] ?? -1;
  const at = (values: readonly number[], node: number): number => values[node] ?? NONE;
  const of = (children: Int32Array, node: number): number => (node < 0 ? -1 : (children[node] ?? -1));
  const { word, tag, both, group, suffix } = nodes;
  const side = (head < child ? 8 : 0) + reach(head, child);
  const tags = mix(at(tag, head), at(tag, child));
  const marker = of(state.leftmost, child);
  const above = head < 0 ? -1 : (state.heads[head] ?? -1);
  buffer.add(1, 0);
  buffer.add(2, at(word, child));
  buffer.add(3, at(both, child));
  buffer.add(4, at(word, head));
  buffer.add(5, at(both, head));
  buffer.add(6, tags);
  buffer.add(7, mix(tags, side));
  buffer.add(8, mix(tags, at(word, child)));
  buffer.add(9, mix(tags, at(word, head)));
  buffer.add(10, mix(at(word, head), at(word, child)));
  buffer.add(11, mix(at(group, head), at(group, child)));
  buffer.add(12, mix(tags, at(suffix, child)));
  buffer.add(13, mix(tags, at(suffix, head)));
  buffer.add(14, mix(tags, at(word, marker)));
  buffer.add(15, mix(tags, at(tag, marker)));
  buffer.add(16, mix(tags, at(tag, of(state.rightmost, child))));
  buffer.add(17, mix(tags, at(tag, child - 1)));
  buffer.add(18, mix(tags, at(tag, child + 1)));
  buffer.add(19, mix(tags, at(word, child - 1)));
  buffer.add(20, mix(tags, at(word, child + 1)));
  buffer.add(21, mix(tags, at(tag, head - 1)));
  buffer.add(22, mix(tags, at(tag, head + 1)));
  buffer.add(23, mix(tags, at(tag, above)));
  buffer.add(24, mix(tags, mix(state.leftCount[head] ?? 0, state.rightCount[head] ?? 0)));
  buffer.add(25, mix(tags, at(word, of(state.leftmost, head))));
  buffer.add(26, mix(tags, of(state.rightmost, head) === child ? 1 : 0));
  buffer.add(27, mix(side, at(word, child)));
  buffer.add(28, mix(at(group, child), mix(at(tag, head), side)));
  buffer.add(29, mix(at(group, head), mix(at(tag, child), side)));
  buffer.add(30, mix(at(word, marker), mix(at(word, head), at(tag, child))));
  buffer.next();
}
