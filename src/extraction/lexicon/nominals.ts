import type { EntityKind } from "../../ontology/index.ts";

/** Common nouns (lemmas) that stand for an event, an agreement or a program. */
const HEADS: Readonly<Partial<Record<EntityKind, string>>> = {
  Event: `meeting summit conference talks talk dialogue visit trip tour call speech address interview briefing
    hearing debate election referendum vote primary caucus campaign inauguration convention ceremony funeral
    negotiation negotiations renegotiation consultation forum gathering session ministerial rally protest
    demonstration march strike attack bombing airstrike raid shooting explosion blast ambush assault invasion war
    conflict coup uprising riot offensive assassination killing massacre genocide trial arrest siege clash clashes
    earthquake hurricane flood outbreak pandemic crisis discussion discussions roundtable workshop anniversary
    by-election runoff impeachment`,
  Agreement: `agreement accord treaty deal pact declaration statement communique communiqué memorandum ceasefire
    cease-fire truce protocol convention compact charter settlement`,
  Program: `program programme plan initiative policy strategy bill law act project fund network scheme proposal
    sanctions reform legislation campaign amendment constitution order budget resolution framework mission
    operation wall program measure measures package crackdown ban embargo withdrawal investigation inquiry probe
    agenda effort efforts group mechanism vision alliance attempt pipeline moratorium tariff tariffs aid
    assistance deployment drawdown roadmap blueprint partnership`,
};

export const NOMINAL_HEADS: ReadonlyMap<string, EntityKind> = new Map(
  (Object.entries(HEADS) as [EntityKind, string][]).flatMap(([kind, words]) =>
    words.split(/\s+/u).map((word): [string, EntityKind] => [word, kind]),
  ),
);

/**
 * Nouns that are an entity only when a modifier makes them specific ("joint strategy", "border wall"), since
 * bare they mostly are not one ("the effort", "a call").
 */
export const NEEDS_MODIFIER: ReadonlySet<string> = new Set(
  `statement call address act order measure measures group effort efforts aid assistance attack strike call
  vote campaign agenda vision attempt march talk mission operation law policy network alliance budget deal
  resolution crisis conflict war program plan project fund partnership mechanism framework package killing
  arrest discussion discussions session`.split(/\s+/u),
);

/** Modifiers that make nothing specific. */
export const EMPTY_MODIFIERS: ReadonlySet<string> = new Set(
  `own new other same such more many several some any first second last next recent previous current future
  possible further certain major key big large small main good great real little whole entire various similar
  different important significant early late long short old young only few additional former later earlier
  another each every all both most much own`.split(/\s+/u),
);

/** Event nouns that all name one kind of occurrence: a gathering of people who talk. */
export const GATHERINGS: ReadonlySet<string> = new Set(
  `meeting summit conference talks talk dialogue gathering session ministerial discussion discussions forum
  negotiation negotiations consultation roundtable`.split(/\s+/u),
);
