import type { Document } from "../documents/document.ts";
import { edgeKey, entityId, orderEnds } from "../graph/ids.ts";
import type { EdgeAttributes, EntityAttributes, Evidence, GraphJson, Mention } from "../graph/types.ts";
import type { Analysis } from "../language/analysis.ts";
import { mayJoin } from "../ontology/index.ts";
import type { Entity } from "./entities/index.ts";
import type { Candidate } from "./relations/index.ts";

const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

function mentionsOf(entity: Entity, document: Document): Mention[] {
  return entity.mentions
    .map((m) => ({
      document: document.key,
      start: m.start,
      end: m.end,
      text: document.text.slice(m.start, m.end),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What tells this entity from another of its name: an event's day, else for what has no name the only document that knows it. */
function idOf(entity: Entity, document: Document): string {
  if (!entity.generic) return entityId(entity.kind, entity.name);
  return entityId(entity.kind, entity.name, entity.date ?? "", entity.date ? "" : document.key);
}

function evidenceOf(
  candidate: Candidate,
  analysis: Analysis,
  document: Document,
  swapped: boolean,
): Evidence {
  const first = analysis.sentences[Math.min(candidate.from.sentence, candidate.to.sentence)];
  const last = analysis.sentences[Math.max(candidate.from.sentence, candidate.to.sentence)];
  const start = first?.start ?? candidate.from.start;
  const end = last?.end ?? candidate.to.end;
  const span = (s: { start: number; end: number }): { start: number; end: number } => ({
    start: s.start,
    end: s.end,
  });
  const [from, to] = swapped ? [candidate.to, candidate.from] : [candidate.from, candidate.to];
  return {
    document: document.key,
    start,
    end,
    quote: document.text.slice(start, end),
    from: span(from),
    to: span(to),
    ...(candidate.trigger ? { trigger: span(candidate.trigger) } : {}),
    rule: candidate.rule,
    confidence: candidate.confidence,
    status: candidate.status,
  };
}

/** The graph of one document: its node, its entities with their mentions, its ties with their evidence. */
export function assemble(
  document: Document,
  analysis: Analysis,
  entities: readonly Entity[],
  candidates: readonly Candidate[],
): GraphJson {
  const ids = new Map<Entity, string>();
  const nodes = new Map<string, EntityAttributes>();
  for (const entity of entities) {
    const key = idOf(entity, document);
    ids.set(entity, key);
    const known = nodes.get(key);
    const mentions = mentionsOf(entity, document);
    if (known) {
      known.mentions = [...known.mentions, ...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
      known.aliases = [...new Set([...known.aliases, ...entity.aliases])].sort();
    } else {
      nodes.set(key, {
        kind: entity.kind,
        name: entity.name,
        aliases: [...entity.aliases].filter((alias) => alias !== entity.name).sort(),
        mentions,
        ...(entity.date === undefined ? {} : { date: entity.date }),
        ...(entity.place === undefined ? {} : { place: entity.place }),
      });
    }
  }
  const edges = new Map<string, GraphJson["edges"][number]>();
  // One sentence is one evidence of a tie: the surest of what found it there.
  const said = new Map<string, Evidence>();
  for (const candidate of candidates) {
    const from = ids.get(candidate.source);
    const to = ids.get(candidate.target);
    if (from === undefined || to === undefined || from === to) continue;
    if (!mayJoin(candidate.type, candidate.source.kind, candidate.target.kind)) continue;
    const [source, target] = orderEnds(candidate.type, from, to);
    const attributes: EdgeAttributes = {
      type: candidate.type,
      evidence: [],
      ...(candidate.title === undefined ? {} : { title: candidate.title }),
      ...(candidate.tenure === undefined ? {} : { tenure: candidate.tenure }),
      ...(candidate.amount === undefined ? {} : { amount: candidate.amount }),
    };
    const key = edgeKey(source, target, attributes);
    const edge = edges.get(key) ?? { key, source, target, attributes };
    const evidence = evidenceOf(candidate, analysis, document, source !== from);
    const place = `${key} ${evidence.start} ${evidence.end}`;
    const same = said.get(place);
    if (!same) {
      said.set(place, evidence);
      edge.attributes.evidence.push(evidence);
    } else if (same.confidence < evidence.confidence) Object.assign(same, evidence);
    edges.set(key, edge);
  }
  const { key, ...rest } = document;
  for (const entity of nodes.keys()) {
    const mention = edgeKey(key, entity, { type: "MENTIONS" });
    edges.set(mention, {
      key: mention,
      source: key,
      target: entity,
      attributes: { type: "MENTIONS", evidence: [] },
    });
  }
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: [
      {
        key,
        attributes: {
          kind: "Document" as const,
          name: rest.title ?? rest.file,
          aliases: [],
          mentions: [],
          ...rest,
        },
      },
      ...[...nodes].map(([node, attributes]) => ({ key: node, attributes })),
    ].sort(byKey),
    edges: [...edges.values()].sort(byKey),
  };
}
