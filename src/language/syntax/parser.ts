import type { Upos } from "../analysis.ts";
import { readModel } from "../models/archive.ts";
import { FeatureBuffer } from "../models/features.ts";
import { WeightTable } from "../models/weights.ts";
import type { Word } from "../words/word.ts";
import { addMoveFeatures, addRelationFeatures, nodesOf } from "./features.ts";
import { MOVES, ParseState } from "./state.ts";

export interface Tree {
  /** For each word the index of its head, -1 for the root. */
  heads: number[];
  relations: string[];
}

export type Parser = (words: readonly Word[], tags: readonly Upos[]) => Tree;

export function loadParser(): Parser {
  const moves = new WeightTable(readModel("syntax"));
  const relations = new WeightTable(readModel("syntax-labels"));
  const buffer = new FeatureBuffer(moves.bits);
  const relationBuffer = new FeatureBuffer(relations.bits);
  const moveScores = new Int32Array(MOVES.length);
  const relationScores = new Int32Array(relations.labels.length);
  return (words, tags) => {
    const nodes = nodesOf(words, tags);
    const state = parse(words.length, (current) => {
      buffer.clear();
      addMoveFeatures(buffer, current, nodes);
      moveScores.fill(0);
      moves.addTo(moveScores, 0, buffer.buckets, 0, buffer.size);
      return moveScores;
    });
    const heads = Array.from(state.heads.subarray(0, words.length), (head) =>
      head === words.length ? -1 : head,
    );
    return {
      heads,
      relations: heads.map((head, child) => {
        if (head < 0) return "root";
        relationBuffer.clear();
        addRelationFeatures(relationBuffer, state, nodes, child);
        relationScores.fill(0);
        relations.addTo(relationScores, 0, relationBuffer.buckets, 0, relationBuffer.size);
        return relations.labels[relationScores.indexOf(Math.max(...relationScores))] ?? "dep";
      }),
    };
  };
}

/** The highest of the moves that are allowed. */
export function bestMove(state: ParseState, scores: ArrayLike<number>): number {
  let best = -1;
  for (let move = 0; move < MOVES.length; move += 1) {
    if (state.allowed(move) && (best < 0 || (scores[move] ?? 0) > (scores[best] ?? 0))) best = move;
  }
  return best;
}

function parse(size: number, score: (state: ParseState) => Int32Array): ParseState {
  const state = new ParseState(size);
  while (!state.done) state.apply(bestMove(state, score(state)));
  return state;
}
