import type { EntityKind, RelationType } from "../../src/ontology/index.ts";
import type { Tie, ViewEdge, ViewNode } from "../../src/server/contract.ts";
import type { Network } from "../../web/src/filters/visible.ts";
import { toNetwork } from "../../web/src/state/network.ts";

export function node(id: string, kind: EntityKind, documents: string[]): ViewNode {
  return { id, kind, name: id, aliases: [], degree: 0, mentions: documents.length, documents };
}

export function edge(source: string, type: RelationType, target: string, documents: string[]): ViewEdge {
  return {
    ...{ id: `${source} ${type} ${target}`, source, target, type },
    ...{ count: documents.length, confidence: 0.8, status: "stated", documents },
  };
}

export function tie(source: string, type: RelationType, target: string, extra: Partial<Tie> = {}): Tie {
  const ref = (id: string) => ({ id, kind: "Person" as const, name: id });
  return {
    ...edge(source, type, target, ["a"]),
    source: ref(source),
    target: ref(target),
    evidence: [],
    ...extra,
  };
}

/** Two documents: both say that Ada met Bo; one that Bo opposes the pact and that the talks were in Rome. */
export const SAMPLE: Network = toNetwork({
  nodes: [
    node("Ada", "Person", ["a", "b"]),
    node("Bo", "Person", ["a", "b"]),
    node("pact", "Agreement", ["b"]),
    node("talks", "Event", ["b"]),
    node("Rome", "Place", ["b"]),
    node("Cy", "Person", ["a"]),
  ],
  edges: [
    edge("Ada", "MET_WITH", "Bo", ["a", "b"]),
    edge("Bo", "OPPOSES", "pact", ["b"]),
    edge("talks", "HELD_IN", "Rome", ["b"]),
  ],
});
