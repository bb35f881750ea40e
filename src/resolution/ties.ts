import { edgeKey, orderEnds } from "../graph/ids.ts";
import { bucket, compareText, sorted } from "../graph/order.ts";
import type { EdgeAttributes, Evidence, GraphJson } from "../graph/types.ts";
import { mostSaid, otherAttributes, padded, unique } from "./pick.ts";
import type { Located } from "./profiles.ts";
import { officeTitle } from "./titles.ts";

type Edge = GraphJson["edges"][number];

const KNOWN = ["type", "evidence", "title", "tenure", "role", "amount"];

/** The ties of all statements between resolved entities, evidence united, sorted by key. */
export function unitedEdges(located: readonly Located[], resolvedIds: ReadonlyMap<string, string>): Edge[] {
  const byKey = new Map<string, Edge[]>();
  const add = (source: string, target: string, attributes: EdgeAttributes): void => {
    const [from, to] = orderEnds(attributes.type, source, target);
    const turned = from === source ? attributes : { ...attributes, evidence: attributes.evidence.map(turn) };
    const key = edgeKey(from, to, turned);
    bucket(byKey, key).push({ key, source: from, target: to, attributes: turned });
  };
  const mentioned = new Set<string>();
  const mention = (document: string, entity: string): void => {
    const pair = `${document}\u0000${entity}`;
    if (mentioned.has(pair)) return;
    mentioned.add(pair);
    add(document, entity, { type: "MENTIONS", evidence: [] });
  };
  for (const { statements, ids } of located) {
    const resolve = (key: string): string => {
      const own = ids.get(key);
      return own === undefined ? key : (resolvedIds.get(own) ?? own);
    };
    for (const { source, target, attributes } of statements.graph.edges) {
      if (attributes.type === "MENTIONS") {
        mention(source, resolve(target));
        continue;
      }
      const [from, to] = [resolve(source), resolve(target)];
      // A tie between two names of one entity says nothing.
      if (from === to && source !== target) continue;
      add(from, to, attributes.title ? { ...attributes, title: officeTitle(attributes.title) } : attributes);
    }
    for (const { key, attributes } of statements.graph.nodes) {
      for (const document of new Set(attributes.mentions.map((mention) => mention.document))) {
        mention(document, resolve(key));
      }
    }
  }
  return [...byKey.values()].map(unite).sort((a, b) => compareText(a.key, b.key));
}

function turn(evidence: Evidence): Evidence {
  return { ...evidence, from: evidence.to, to: evidence.from };
}

function unite(edges: readonly Edge[]): Edge {
  const [first] = edges;
  if (!first) throw new Error("an edge is made of edges");
  const all = edges.map((edge) => edge.attributes);
  // The last in order is "foreign minister" rather than "Foreign Minister".
  const title = sorted(all.flatMap((attributes) => attributes.title ?? [])).at(-1);
  const role = mostSaid(
    all.flatMap((attributes) => attributes.role ?? []),
    String,
  );
  // "Former" in one document and not in another: the office was held, whenever.
  const tenures = new Set(all.map((attributes) => attributes.tenure));
  const [tenure] = tenures.size === 1 ? tenures : [];
  const amount = mostSaid(
    all.flatMap((attributes) => attributes.amount ?? []),
    (value) => JSON.stringify(value),
  );
  return {
    key: first.key,
    source: first.source,
    target: first.target,
    attributes: {
      ...otherAttributes(all, KNOWN),
      type: first.attributes.type,
      evidence: unitedEvidence(all.flatMap((attributes) => attributes.evidence)),
      ...(title !== undefined && { title }),
      ...(tenure !== undefined && { tenure }),
      ...(role !== undefined && { role }),
      ...(amount && { amount }),
    },
  };
}

/** Each sentence once for the same two mentions, as the surest rule found it. */
function unitedEvidence(evidence: readonly Evidence[]): Evidence[] {
  const rest = ({ rule, status, trigger }: Evidence): string => `${rule} ${status} ${trigger?.start ?? ""}`;
  const surestFirst = [...evidence].sort(
    (a, b) => b.confidence - a.confidence || compareText(rest(a), rest(b)),
  );
  return unique(surestFirst, ({ document, start, end, from, to }) =>
    [document, ...[start, end, from.start, from.end, to.start, to.end].map(padded)].join("\u0000"),
  );
}
