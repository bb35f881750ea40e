import { plainName } from "../../graph/ids.ts";
import type { MentionSpan } from "../mentions/index.ts";
import type { Entity } from "./entity.ts";

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

function nameTokens(name: string): string[] {
  return plainName(name)
    .split(" ")
    .filter((token) => token.length > 0 && !SUFFIXES.has(token));
}

/** Whether a shorter form may be a longer name: all its words are in it, its last word near the end. */
function isShortOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || short.length > long.length) return false;
  const last = short.at(-1);
  const position = last === undefined ? -1 : long.lastIndexOf(last);
  // A given name alone is a person's short form only where nobody's surname is meant: last position first.
  return (
    position >= 0 &&
    short.every((token) => long.includes(token)) &&
    (short.length > 1 || position > 0 || long.length === 1)
  );
}

/**
 * People by name: the fullest form first; a shorter one joins the person whose name holds it, the one named
 * last before it where several do.
 */
export function clusterPeople(mentions: readonly MentionSpan[]): Entity[] {
  const named = mentions.filter((m) => m.kind === "Person" && m.form === "name");
  const people: { entity: Entity; tokens: string[] }[] = [];
  const byLength = [...named].sort(
    (a, b) => nameTokens(b.name).length - nameTokens(a.name).length || a.start - b.start,
  );
  for (const mention of byLength) {
    const tokens = nameTokens(mention.name);
    const fitting = people.filter((p) => isShortOf(tokens, p.tokens));
    const nearest = (entity: Entity): number =>
      Math.max(-1, ...entity.mentions.filter((m) => m.start < mention.start).map((m) => m.start));
    const best = fitting.sort((a, b) => nearest(b.entity) - nearest(a.entity))[0];
    if (best) {
      best.entity.mentions.push(mention);
      if (mention.name !== best.entity.name) best.entity.aliases.add(mention.name);
    } else {
      people.push({
        entity: {
          kind: "Person",
          name: mention.name,
          aliases: new Set(),
          mentions: [mention],
          generic: false,
        },
        tokens,
      });
    }
  }
  return people.map((p) => p.entity);
}
