import { compareText, sorted } from "../graph/order.ts";
import type { EntityAttributes } from "../graph/types.ts";
import type { Cluster } from "./cluster.ts";
import { byFullness } from "./fullest.ts";
import { mostSaid, otherAttributes, padded, unique } from "./pick.ts";
import type { Profile } from "./profiles.ts";

/** A cluster as a node of the graph. */
export interface Entity {
  id: string;
  attributes: EntityAttributes;
}

const KNOWN = ["kind", "name", "aliases", "mentions", "formerIds", "merges", "date", "place", "amount"];

/**
 * The node that a cluster becomes. Its id is the own id of the member with the fullest name; the others' go on
 * resolving, and so does every id that a part of the documents would have given it.
 */
export function entityOf({ members, merges }: Cluster): Entity {
  const kind = members[0]?.kind;
  if (kind === undefined) throw new Error("a cluster has members");
  const byName = byFullness(kind);
  const named = members
    .map((profile) => ({ id: profile.id, name: bestName(profile, byName) }))
    .sort((a, b) => byName(a.name, b.name) || compareText(a.id, b.id));
  const { id, name } = named[0] ?? { id: "", name: "" };

  const nodes = members.flatMap((member) => member.nodes);
  const aliases = new Set(members.flatMap((member) => [...member.names, ...member.aliases]));
  aliases.delete(name);
  const former = new Set([
    ...members.map((member) => member.id),
    ...nodes.flatMap((node) => node.formerIds ?? []),
  ]);
  former.delete(id);
  const allMerges = unique([...merges, ...nodes.flatMap((node) => node.merges ?? [])], (merge) =>
    [...merge.ids, merge.rule, String(merge.score)].join("\u0000"),
  );
  const date = mostSaid(finest(nodes.flatMap((node) => node.date ?? [])), String);
  const place = mostSaid(
    nodes.flatMap((node) => node.place ?? []),
    String,
  );
  const amount = mostSaid(
    nodes.flatMap((node) => node.amount ?? []),
    (value) => JSON.stringify(value),
  );
  return {
    id,
    attributes: {
      ...otherAttributes(nodes, KNOWN),
      kind,
      name,
      aliases: sorted(aliases),
      mentions: unique(
        nodes.flatMap((node) => node.mentions),
        ({ document, start, end }) => `${document}\u0000${padded(start)}\u0000${padded(end)}`,
      ),
      ...(former.size > 0 && { formerIds: sorted(former) }),
      ...(allMerges.length > 0 && { merges: allMerges }),
      ...(date !== undefined && { date }),
      ...(place !== undefined && { place }),
      ...(amount && { amount }),
    },
  };
}

function bestName(profile: Profile, byName: (a: string, b: string) => number): string {
  return [...profile.names].sort(byName)[0] ?? "";
}

/** The dates that no other says more exactly: not 2016-11 beside 2016-11-21. */
function finest(dates: readonly string[]): string[] {
  return dates.filter((date) => !dates.some((other) => other !== date && other.startsWith(date)));
}
