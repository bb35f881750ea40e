import type { EntityKind, Family, NodeKind, RelationType } from "../../src/ontology/index.ts";

/** How kinds, ties and families are called on the page: the one place for it. */
export const KIND_WORDS: Record<NodeKind, { one: string; many: string }> = {
  Person: { one: "Person", many: "People" },
  Government: { one: "Government", many: "Governments" },
  Organization: { one: "Organization", many: "Organizations" },
  Event: { one: "Event", many: "Events" },
  Agreement: { one: "Agreement", many: "Agreements" },
  Program: { one: "Program", many: "Programs" },
  Place: { one: "Place", many: "Places" },
  Document: { one: "Document", many: "Documents" },
};

export const FAMILY_WORDS: Record<Family, string> = {
  meeting: "Meetings and visits",
  cooperation: "Cooperation",
  conflict: "Conflict and pressure",
  belonging: "Office, membership, place",
};

/** A tie's heading as seen from its source and from its target. */
export const TIE_WORDS: Record<RelationType, { out: string; in: string }> = {
  HOLDS_OFFICE: { out: "Holds office", in: "Office holders" },
  MEMBER_OF: { out: "Belongs to", in: "Members" },
  LOCATED_IN: { out: "Lies in", in: "Places in it" },
  HELD_IN: { out: "Held in", in: "Held here" },
  ATTENDED: { out: "Attended", in: "Attended by" },
  MET_WITH: { out: "Met with", in: "Met with" },
  VISITED: { out: "Visited", in: "Visited by" },
  PROPOSED: { out: "Proposed", in: "Proposed by" },
  ESTABLISHED: { out: "Established", in: "Established by" },
  FUNDED: { out: "Funded", in: "Funded by" },
  PARTY_TO: { out: "Party to", in: "Parties" },
  COOPERATES_WITH: { out: "Cooperates with", in: "Cooperates with" },
  SUPPORTS: { out: "Supports", in: "Supported by" },
  OPPOSES: { out: "Opposes", in: "Opposed by" },
  THREATENED: { out: "Threatened", in: "Threatened by" },
  PRESSURED: { out: "Pressured", in: "Pressured by" },
  REQUESTED: { out: "Asked help of", in: "Asked for help by" },
  ACCUSED: { out: "Accused", in: "Accused by" },
  SANCTIONED: { out: "Sanctioned", in: "Sanctioned by" },
  ATTACKED: { out: "Attacked", in: "Attacked by" },
  ABOUT: { out: "About", in: "Subject of" },
  RESULTED_IN: { out: "Resulted in", in: "Result of" },
  APPLIES_TO: { out: "Applies to", in: "Covered by" },
};

export function tieWord(type: RelationType): string {
  return TIE_WORDS[type].out;
}

export function kindWord(kind: NodeKind): string {
  return KIND_WORDS[kind].one;
}

const NUMBER = new Intl.NumberFormat("en");

export function number(value: number): string {
  return NUMBER.format(value);
}

/** "1 tie", "12 ties", "2,000 nodes". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An ISO date, or its year or month alone, as people read it: "21 Nov 2016", "Nov 2016", "2016". */
export function dateWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  const name = MONTHS[Number(month) - 1];
  return [day && name ? String(Number(day)) : undefined, name, year].filter(Boolean).join(" ");
}

/** "foreign minister" → "Foreign minister". */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
}

export function kindClass(kind: EntityKind): string {
  return `kind-${kind.toLowerCase()}`;
}
