import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readEntities } from "../../src/extraction/read.ts";
import type { Reading } from "../../src/extraction/read.ts";
import type { Entity } from "../../src/extraction/entities/index.ts";
import { findByRules } from "../../src/extraction/relations/rules.ts";
import type { Candidate } from "../../src/extraction/relations/relation.ts";
import { readPairs } from "../../src/extraction/relations/learned/document.ts";
import type { SeenPair } from "../../src/extraction/relations/learned/document.ts";
import { isUnreal } from "../../src/extraction/relations/learned/veto.ts";
import type { Analyzer } from "../../src/language/index.ts";
import { FeatureBuffer } from "../../src/language/models/features.ts";
import type { Clusters } from "../../src/language/words/clusters.ts";
import { RELATION_TYPES, relationRule } from "../../src/ontology/index.ts";
import { align } from "./graph-align.ts";

interface GoldRelation {
  source: string;
  type: string;
  target: string;
  evidence: string;
  from?: string;
  to?: string;
  optional: boolean;
}

interface Gold {
  entities: { id: string; kind: string; name: string; aliases: string[]; optional: boolean }[];
  relations: GoldRelation[];
}

/** What is known of one pair of entities as a tie of one type. */
export interface Judgement {
  label: number;
  /** The tie, its ends as gold ids where they are gold entities. */
  tie: string;
  state: "required" | "optional" | "none";
  /** Whether these words say it; undefined where the text says it elsewhere. */
  here: boolean | undefined;
}

export interface CorpusPair {
  buckets: Int32Array;
  ends: { judgements: Judgement[] }[];
  /** Labels that a rule finds here, and those that the clause rules out. */
  ruled: ReadonlySet<number>;
  unreal: ReadonlySet<number>;
  /** Regular rules: offices with their owner, "City, Country". */
  regular: ReadonlySet<number>;
}

export interface CorpusDocument {
  id: string;
  pairs: CorpusPair[];
  required: ReadonlySet<string>;
  optional: ReadonlySet<string>;
  /** Ties that the rules alone give. */
  ruleTies: ReadonlySet<string>;
}

export const REGULAR = new Set(["place.comma", "office.title-before-name", "office.title-after-name"]);

const tieKey = (source: string, type: string, target: string, symmetric: boolean): string =>
  symmetric && source > target ? `${target} ${type} ${source}` : `${source} ${type} ${target}`;

const isSymmetric = (type: string): boolean =>
  RELATION_TYPES.some((known) => known === type && relationRule(known).symmetric === true);

interface Span {
  start: number;
  end: number;
}

function spansOf(text: string, words: string, within: Span = { start: 0, end: text.length }): Span[] {
  const spans: Span[] = [];
  if (!words) return spans;
  for (let at = text.indexOf(words, within.start); at >= 0; at = text.indexOf(words, at + 1)) {
    if (at + words.length > within.end) break;
    spans.push({ start: at, end: at + words.length });
  }
  return spans;
}

const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a pair of mentions are the words of a gold relation: "exact" where they are its very ends. */
function standing(
  text: string,
  reading: Reading,
  { pair }: SeenPair,
  relation: GoldRelation,
): "exact" | "sentence" | "elsewhere" {
  const quotes = spansOf(text, relation.evidence);
  const sentence = reading.analysis.sentences[pair.from.sentence];
  const other = reading.analysis.sentences[pair.to.sentence];
  const quote = quotes.find((q) => (sentence && touch(q, sentence)) ?? (other && touch(q, other)));
  if (!quote) return "elsewhere";
  const ends = (words: string | undefined, m: Span): boolean =>
    spansOf(text, words ?? "", quote).some((s) => touch(s, m));
  const straight = ends(relation.from, pair.from) && ends(relation.to, pair.to);
  const turned = isSymmetric(relation.type) && ends(relation.from, pair.to) && ends(relation.to, pair.from);
  return straight || turned ? "exact" : "sentence";
}

function readDocument(
  text: string,
  id: string,
  gold: Gold,
  analyzer: Analyzer,
  clusters: Clusters,
  bits: number,
): CorpusDocument {
  const reading = readEntities({ key: id, file: id, text }, analyzer.analyze(text));
  const rules = findByRules(reading);
  const buffer = new FeatureBuffer(bits);
  const seen = readPairs(reading, rules, clusters, buffer);
  const aligned = align(
    gold.entities,
    reading.entities.map((e) => ({ kind: e.kind, name: e.name, aliases: [...e.aliases] })),
  );
  const ids = new Map<Entity, string>(reading.entities.map((e, i) => [e, `system${i}`]));
  aligned.forEach((j, i) => {
    const entity = reading.entities[j];
    const known = gold.entities[i];
    if (entity && known) ids.set(entity, known.id);
  });
  const key = (source: Entity, type: string, target: Entity): string =>
    tieKey(ids.get(source) ?? "?", type, ids.get(target) ?? "?", isSymmetric(type));
  const byTie = new Map<string, GoldRelation[]>();
  for (const r of gold.relations) {
    const tie = tieKey(r.source, r.type, r.target, isSymmetric(r.type));
    byTie.set(tie, [...(byTie.get(tie) ?? []), r]);
  }
  const states = (optional: boolean): Set<string> =>
    new Set([...byTie].filter(([, rs]) => rs.every((r) => r.optional) === optional).map(([tie]) => tie));
  // The best standing of any pair of mentions: where the very ends are found, other pairs are left out.
  const standings = seen.map((s) =>
    s.pair.ends.map(([source, target]) =>
      s.pair.types.map((type) => {
        const relations = byTie.get(key(source, RELATION_TYPES[type] ?? "", target)) ?? [];
        const found = relations.map((r) => standing(text, reading, s, r));
        return found.includes("exact") ? "exact" : found.includes("sentence") ? "sentence" : "elsewhere";
      }),
    ),
  );
  const exact = new Set<string>();
  seen.forEach((s, n) => {
    s.pair.ends.forEach(([source, target], e) => {
      s.pair.types.forEach((type, t) => {
        if (standings[n]?.[e]?.[t] === "exact") exact.add(key(source, RELATION_TYPES[type] ?? "", target));
      });
    });
  });
  const pairs = seen.map((s, n): CorpusPair => ({
    buckets: buffer.buckets.slice(buffer.starts[n], buffer.starts[n + 1]),
    ruled: new Set(s.pair.candidates.map((c) => RELATION_TYPES.indexOf(c.type))),
    regular: new Set(
      s.pair.candidates.filter((c) => REGULAR.has(c.rule)).map((c) => RELATION_TYPES.indexOf(c.type)),
    ),
    unreal: new Set(s.pair.types.filter((t) => isUnreal(s, RELATION_TYPES[t] ?? "ABOUT"))),
    ends: s.pair.ends.map(([source, target], e) => ({
      judgements: s.pair.types.map((label, t): Judgement => {
        const tie = key(source, RELATION_TYPES[label] ?? "", target);
        const relations = byTie.get(tie);
        const state = !relations ? "none" : relations.every((r) => r.optional) ? "optional" : "required";
        const how = standings[n]?.[e]?.[t];
        const here =
          state === "none"
            ? false
            : how === "exact" || (how === "sentence" && !exact.has(tie))
              ? true
              : undefined;
        return { label, tie, state, here };
      }),
    })),
  }));
  const ruleTies = new Set(rules.flat().map((c: Candidate) => key(c.source, c.type, c.target)));
  return { id, pairs, required: states(false), optional: states(true), ruleTies };
}

/** Documents as the extractor reads them, each pair of mentions with what the annotation says of it. */
export function readRelationCorpus(
  folder: string,
  analyzer: Analyzer,
  clusters: Clusters,
  bits: number,
): CorpusDocument[] {
  return readdirSync(join(folder, "gold"))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const id = basename(file, ".json");
      const gold = JSON.parse(readFileSync(join(folder, "gold", file), "utf8")) as Gold;
      return readDocument(
        readFileSync(join(folder, "texts", `${id}.txt`), "utf8"),
        id,
        gold,
        analyzer,
        clusters,
        bits,
      );
    });
}
