// Trains the parser on the GUM treebank, with tags as the tagger gives them to text that it has not learnt from.
// With --report: on all but the held-out documents, and says how it does on these; else on all of it, and writes
// models/syntax and models/syntax-labels. Usage: syntax.js DATA MODELS [--report]
import { join } from "node:path";
import type { Upos } from "../src/language/analysis.ts";
import { FeatureBuffer } from "../src/language/models/features.ts";
import {
  type Nodes,
  addMoveFeatures,
  addRelationFeatures,
  nodesOf,
} from "../src/language/syntax/features.ts";
import { bestMove } from "../src/language/syntax/parser.ts";
import { MOVES, ParseState } from "../src/language/syntax/state.ts";
import { loadClusters } from "../src/language/words/clusters.ts";
import { Lexicon } from "../src/language/words/lexicon.ts";
import { type TreebankSentence, readTreebank, splitTreebank } from "./lib/gum.ts";
import { costs } from "./lib/oracle.ts";
import { Perceptron } from "./lib/perceptron.ts";
import { seededRandom, shuffled } from "./lib/random.ts";
import { writeWeights } from "./lib/weights-file.ts";
import { tagExample, tagWith, trainTags } from "./lib/tagging.ts";

const MOVE_BITS = 21;
const RELATION_BITS = 20;
const EPOCHS = 6;
const FOLDS = 4;
/** From this epoch on the parser goes on from its own mistakes, so often. */
const EXPLORE_FROM = 2;
const EXPLORE = 0.9;

const [, , data, models, report] = process.argv;
if (!data || !models) throw new Error("usage: syntax.js DATA MODELS [--report]");

interface Tree {
  nodes: Nodes;
  size: number;
  /** The root is node `size`. */
  gold: number[];
  relations: string[];
  news: boolean;
}

const lexicon = new Lexicon(loadClusters());
const all = readTreebank(join(data, "gum"));
const tagLabels = [...new Set(all.flatMap((sentence) => sentence.tags))].sort();
const relationLabels = [...new Set(all.flatMap((sentence) => sentence.relations))].sort();
const documents = [...new Set(all.map((sentence) => sentence.document))];

function toTree({ words, heads, relations, document }: TreebankSentence, tags: readonly Upos[]): Tree {
  const described = words.map((word) => lexicon.word(word));
  return {
    nodes: nodesOf(described, tags),
    size: words.length,
    gold: heads.map((head) => (head < 0 ? words.length : head)),
    relations,
    news: document.includes("_news_"),
  };
}

/** Tags for each sentence by a tagger that learnt from the others. */
function crossTagged(sentences: readonly TreebankSentence[]): Tree[] {
  const foldOf = (sentence: TreebankSentence): number => documents.indexOf(sentence.document) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    console.error(`tags, part ${fold + 1} of ${FOLDS}`);
    const others = sentences.filter((sentence) => foldOf(sentence) !== fold);
    const tagger = trainTags(
      others.map((each) => tagExample(each, tagLabels, lexicon)),
      tagLabels,
      4,
    );
    return sentences
      .filter((sentence) => foldOf(sentence) === fold)
      .map((sentence) =>
        toTree(sentence, tagWith(tagger, tagExample(sentence, tagLabels, lexicon), tagLabels)),
      );
  }).flat();
}

const moves = new Perceptron(MOVES, MOVE_BITS);
const relations = new Perceptron(relationLabels, RELATION_BITS);
const buffer = new FeatureBuffer(MOVE_BITS);
const relationBuffer = new FeatureBuffer(RELATION_BITS);
const moveScores = new Float32Array(MOVES.length);
const relationScores = new Float32Array(relationLabels.length);

function learnTree({ nodes, size, gold }: Tree, explore: () => boolean): void {
  const state = new ParseState(size);
  while (!state.done) {
    buffer.clear();
    addMoveFeatures(buffer, state, nodes);
    moves.score(moveScores, buffer.buckets, buffer.size);
    const price = costs(state, gold);
    const least = Math.min(...price);
    const found = bestMove(state, moveScores);
    let right = -1;
    price.forEach((cost, move) => {
      if (cost === least && (right < 0 || (moveScores[move] ?? 0) > (moveScores[right] ?? 0))) right = move;
    });
    moves.learn(buffer.buckets, buffer.size, right, price[found] === least ? right : found);
    state.apply(explore() ? found : right);
  }
}

/** Relations are learnt on the right trees. */
function learnRelations({ nodes, size, gold, relations: names }: Tree): void {
  const state = new ParseState(size);
  placeHeads(state, gold);
  for (let child = 0; child < size; child += 1) {
    if (gold[child] === size) continue;
    relationBuffer.clear();
    addRelationFeatures(relationBuffer, state, nodes, child);
    relations.score(relationScores, relationBuffer.buckets, relationBuffer.size);
    const found = relationScores.indexOf(Math.max(...relationScores));
    relations.learn(
      relationBuffer.buckets,
      relationBuffer.size,
      relationLabels.indexOf(names[child] ?? ""),
      found,
    );
  }
}

/** Fills in what a state knows once a tree is done. */
function placeHeads(state: ParseState, heads: readonly number[]): void {
  heads.forEach((head, child) => {
    state.heads[child] = head;
    if (child < head) {
      if ((state.leftmost[head] ?? -1) < 0) state.leftmost[head] = child;
      state.leftCount[head] = (state.leftCount[head] ?? 0) + 1;
    } else {
      state.rightmost[head] = child;
      state.rightCount[head] = (state.rightCount[head] ?? 0) + 1;
    }
  });
}

/** Unlabelled and labelled attachment of all words, by the averaged weights. */
function score(trees: readonly Tree[], moveModel: Perceptron, relationModel: Perceptron): string {
  let words = 0;
  let attached = 0;
  let labelled = 0;
  for (const { nodes, size, gold, relations: names } of trees) {
    const state = new ParseState(size);
    while (!state.done) {
      buffer.clear();
      addMoveFeatures(buffer, state, nodes);
      moveModel.score(moveScores, buffer.buckets, buffer.size);
      state.apply(bestMove(state, moveScores));
    }
    for (let child = 0; child < size; child += 1) {
      words += 1;
      if (state.heads[child] !== gold[child]) continue;
      attached += 1;
      relationBuffer.clear();
      addRelationFeatures(relationBuffer, state, nodes, child);
      relationModel.score(relationScores, relationBuffer.buckets, relationBuffer.size);
      const found =
        gold[child] === size ? "root" : relationLabels[relationScores.indexOf(Math.max(...relationScores))];
      if (found === names[child]) labelled += 1;
    }
  }
  return `UAS ${((100 * attached) / words).toFixed(2)} LAS ${((100 * labelled) / words).toFixed(2)}`;
}

const { train, held } = splitTreebank(all);
const learnt = crossTagged(report ? train : all);
const heldTrees = report ? heldOut() : [];

function heldOut(): Tree[] {
  const tagger = trainTags(
    train.map((each) => tagExample(each, tagLabels, lexicon)),
    tagLabels,
    4,
  );
  return held.map((sentence) =>
    toTree(sentence, tagWith(tagger, tagExample(sentence, tagLabels, lexicon), tagLabels)),
  );
}

const random = seededRandom(1);
for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
  for (const i of shuffled(learnt.length, random)) {
    const tree = learnt[i];
    if (!tree) continue;
    learnTree(tree, () => epoch >= EXPLORE_FROM && random() < EXPLORE);
    learnRelations(tree);
  }
  console.error(`epoch ${epoch}`);
  if (report && (epoch % 3 === 1 || epoch === EPOCHS)) {
    const [moveModel, relationModel] = [moves.frozen(), relations.frozen()];
    const news = heldTrees.filter((tree) => tree.news);
    console.error(
      `  held out ${score(heldTrees, moveModel, relationModel)}, news ${score(news, moveModel, relationModel)}`,
    );
  }
}
if (!report) {
  const write = (name: string, labels: readonly string[], bits: number, model: Perceptron): void => {
    const path = join(models, name, `${name}.model`);
    console.error(`${name}: ${writeWeights(path, [...labels], bits, model.averaged())} bytes`);
  };
  write("syntax", MOVES, MOVE_BITS, moves);
  write("syntax-labels", relationLabels, RELATION_BITS, relations);
}
