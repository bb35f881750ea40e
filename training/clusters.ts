// Groups words by what company they keep: spherical k-means over GloVe vectors, then over the centres of the groups.
// Writes models/clusters. Usage: clusters.js VECTORS.json OUTPUT
import { readFileSync } from "node:fs";
import { hashText } from "../src/language/models/hash.ts";
import { packGrowing, writeModel } from "./lib/archive.ts";
import { seededRandom, shuffled } from "./lib/random.ts";

const WORDS = 150_000;
/** The most frequent words, by which the centres are found. */
const FITTED = 25_000;
const DIMENSIONS = 100;
const FINE = 1024;
const COARSE = [192, 48];
const ROUNDS = 10;

const [, , source, output] = process.argv;
if (!source || !output) throw new Error("usage: clusters.js VECTORS.json OUTPUT");

interface Vectors {
  words: string[];
  vectors: Record<string, number[]>;
}
const { words: all, vectors } = JSON.parse(readFileSync(source, "utf8")) as Vectors;
const words = all
  .filter((word) => /^[\p{L}\p{M}\p{N}.'&/-]+$/u.test(word) && /[\p{L}\p{N}]/u.test(word))
  .slice(0, WORDS);
const points = new Float32Array(words.length * DIMENSIONS);
words.forEach((word, i) => {
  const vector = vectors[word] ?? [];
  const norm = Math.hypot(...vector.slice(0, DIMENSIONS)) || 1;
  for (let d = 0; d < DIMENSIONS; d += 1) points[i * DIMENSIONS + d] = (vector[d] ?? 0) / norm;
});

/** The index of the centre nearest to each point. */
function assign(data: Float32Array, count: number, centres: Float32Array, k: number): Int32Array {
  const nearest = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const point = data.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
    let best = -Infinity;
    for (let c = 0, at = 0; c < k; c += 1) {
      let dot = 0;
      for (let d = 0; d < DIMENSIONS; d += 1, at += 1) dot += (point[d] ?? 0) * (centres[at] ?? 0);
      if (dot > best) {
        best = dot;
        nearest[i] = c;
      }
    }
  }
  return nearest;
}

function kMeans(data: Float32Array, count: number, k: number, random: () => number): Float32Array {
  const centres = new Float32Array(k * DIMENSIONS);
  shuffled(count, random)
    .slice(0, k)
    .forEach((point, c) =>
      centres.set(data.subarray(point * DIMENSIONS, (point + 1) * DIMENSIONS), c * DIMENSIONS),
    );
  for (let round = 0; round < ROUNDS; round += 1) {
    const nearest = assign(data, count, centres, k);
    const sums = new Float32Array(k * DIMENSIONS);
    for (let i = 0; i < count; i += 1) {
      const at = (nearest[i] ?? 0) * DIMENSIONS;
      for (let d = 0; d < DIMENSIONS; d += 1)
        sums[at + d] = (sums[at + d] ?? 0) + (data[i * DIMENSIONS + d] ?? 0);
    }
    for (let c = 0; c < k; c += 1) {
      const sum = sums.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS);
      const norm = Math.hypot(...sum);
      if (norm > 0)
        centres.set(
          sum.map((value) => value / norm),
          c * DIMENSIONS,
        );
    }
    console.error(`${k} groups, round ${round + 1} of ${ROUNDS}`);
  }
  return centres;
}

const random = seededRandom(1);
const centres = kMeans(points, Math.min(FITTED, words.length), FINE, random);
const fine = assign(points, words.length, centres, FINE);
const coarse = COARSE.map((k) => assign(centres, FINE, kMeans(centres, FINE, k, random), k));

const byHash = new Map(words.map((word, i) => [hashText(word) >>> 0, fine[i] ?? 0]));
const hashes = [...byHash.keys()].sort((a, b) => a - b);
const size = writeModel(
  output,
  { words: hashes.length, sizes: [FINE, ...COARSE] },
  {
    hashes: { type: "u8", data: packGrowing(hashes) },
    clusters: { type: "u16", data: Uint16Array.from(hashes, (hash) => byHash.get(hash) ?? 0) },
    coarse: { type: "u16", data: Uint16Array.from(coarse.flatMap((group) => [...group])) },
  },
);
console.error(`${words.length} words, ${size} bytes`);
