import type { Analysis } from "../../language/analysis.ts";
import type { MentionSpan } from "../mentions/index.ts";
import type { Office } from "../offices/index.ts";
import type { Entity, Referents } from "./entity.ts";
import { resolveGroups } from "./groups.ts";
import { clusterNamed } from "./named.ts";
import { clusterNominals } from "./nominals.ts";
import { clusterPeople } from "./people.ts";
import { resolvePronouns } from "./pronouns.ts";

export type { Entity, Referents } from "./entity.ts";

/** Which mentions of a document are one entity. */
export function resolveEntities(
  analysis: Analysis,
  mentions: readonly MentionSpan[][],
  offices: readonly Office[],
  dateOf: (mention: MentionSpan) => string | undefined,
): { entities: Entity[]; referents: Referents } {
  const all = mentions.flat();
  const named = clusterNamed(analysis, all);
  const entities = [...clusterPeople(all), ...named, ...clusterNominals(analysis, all, named, dateOf)];
  const entityOf = new Map(entities.flatMap((entity) => entity.mentions.map((m) => [m, entity] as const)));
  const referents = new Map<MentionSpan, readonly Entity[]>(
    [...entityOf].map(([m, entity]) => [m, [entity]]),
  );
  for (const [m, members] of resolveGroups(analysis, mentions, offices, entityOf)) referents.set(m, members);
  for (const [m, person] of resolvePronouns(mentions, entityOf)) referents.set(m, person);
  return { entities, referents };
}
