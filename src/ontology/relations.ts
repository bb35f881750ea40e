import { ACTOR_KINDS, ENTITY_KINDS } from "./kinds.ts";
import type { EntityKind } from "./kinds.ts";

/** The families by which ties are coloured and filtered. */
export const FAMILIES = ["meeting", "cooperation", "conflict", "belonging"] as const;
export type Family = (typeof FAMILIES)[number];

/** An attribute of an edge that tells two ties of one type between the same two nodes apart. */
export type Distinguisher = "title" | "amount";

export interface RelationRule {
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  readonly family: Family;
  /** Stored once, lesser id first, and asked undirected. */
  readonly symmetric?: true;
  /** Goes into the edge's key, so that a minister who becomes president keeps both offices. */
  readonly distinguishedBy?: Distinguisher;
  /** How a tie reads as a sentence: "Jane Doe *attended* meeting in Geneva". */
  readonly verb: string;
}

const ANY = ENTITY_KINDS;
const ACTOR = ACTOR_KINDS;

/** The one place that says which ties can exist, and between what. */
export const RELATIONS = {
  HOLDS_OFFICE: {
    from: ["Person"],
    to: ["Government", "Organization", "Place"],
    family: "belonging",
    distinguishedBy: "title",
    verb: "holds office in",
  },
  MEMBER_OF: { from: ACTOR, to: ["Organization", "Government"], family: "belonging", verb: "belongs to" },
  LOCATED_IN: { from: ["Place"], to: ["Place", "Government"], family: "belonging", verb: "lies in" },
  HELD_IN: { from: ["Event"], to: ["Place", "Government"], family: "belonging", verb: "was held in" },
  ATTENDED: { from: ACTOR, to: ["Event"], family: "meeting", verb: "attended" },
  MET_WITH: { from: ACTOR, to: ACTOR, family: "meeting", symmetric: true, verb: "met with" },
  VISITED: { from: ACTOR, to: ["Government", "Place"], family: "meeting", verb: "visited" },
  PROPOSED: { from: ACTOR, to: ["Program", "Agreement", "Event"], family: "cooperation", verb: "proposed" },
  ESTABLISHED: {
    from: ACTOR,
    to: ["Program", "Agreement", "Organization"],
    family: "cooperation",
    verb: "established",
  },
  FUNDED: {
    from: ACTOR,
    to: ["Program", "Government", "Organization", "Place"],
    family: "cooperation",
    distinguishedBy: "amount",
    verb: "funded",
  },
  PARTY_TO: { from: ACTOR, to: ["Agreement"], family: "cooperation", verb: "is party to" },
  COOPERATES_WITH: {
    from: ACTOR,
    to: ACTOR,
    family: "cooperation",
    symmetric: true,
    verb: "cooperates with",
  },
  SUPPORTS: { from: ACTOR, to: ANY, family: "cooperation", verb: "supports" },
  OPPOSES: { from: ACTOR, to: ANY, family: "conflict", verb: "opposes" },
  THREATENED: { from: ACTOR, to: ANY, family: "conflict", verb: "threatened" },
  PRESSURED: { from: ACTOR, to: ACTOR, family: "conflict", verb: "pressured" },
  REQUESTED: { from: ACTOR, to: ACTOR, family: "cooperation", verb: "asked help of" },
  ACCUSED: { from: ACTOR, to: ACTOR, family: "conflict", verb: "accused" },
  SANCTIONED: { from: ACTOR, to: ACTOR, family: "conflict", verb: "sanctioned" },
  ATTACKED: { from: ACTOR, to: ANY, family: "conflict", verb: "attacked" },
  ABOUT: {
    from: ["Event", "Agreement"],
    to: ["Program", "Agreement", "Event", ...ACTOR],
    family: "meeting",
    verb: "was about",
  },
  RESULTED_IN: { from: ["Event"], to: ["Agreement", "Program"], family: "meeting", verb: "resulted in" },
  APPLIES_TO: {
    from: ["Program", "Agreement"],
    to: ["Government", "Organization", "Place"],
    family: "meeting",
    verb: "applies to",
  },
} as const satisfies Record<string, RelationRule>;

export type RelationType = keyof typeof RELATIONS;
/** Every type of edge: relations between entities, and a document's mention of an entity. */
export type EdgeType = RelationType | "MENTIONS";

export const RELATION_TYPES = Object.keys(RELATIONS) as RelationType[];

export function relationRule(type: RelationType): RelationRule {
  return RELATIONS[type];
}

export function isRelationType(value: unknown): value is RelationType {
  return typeof value === "string" && Object.hasOwn(RELATIONS, value);
}

/** Whether a tie of this type may join these kinds, in this direction. */
export function mayJoin(type: RelationType, from: EntityKind, to: EntityKind): boolean {
  const rule = relationRule(type);
  return rule.from.includes(from) && rule.to.includes(to);
}
