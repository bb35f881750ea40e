import { plainName } from "../../graph/ids.ts";
import { nameParts } from "../names/countries.ts";
import { isName } from "../names/specific.ts";
import type { Rule } from "./rule.ts";

const kinds = ["Place"] as const;

/** "Washington", "Washington, D.C." */
export const qualified: Rule = {
  id: "qualified",
  kinds,
  reason: "One is the other with what it lies in, and there is no other of that name here.",
  shortForm: true,
  *asks({ names }) {
    for (const name of names) if (!name.includes(",")) yield plainName(name);
  },
  *offers({ names }) {
    for (const name of names) {
      const comma = name.indexOf(",");
      if (comma > 0) yield plainName(name.slice(0, comma));
    }
  },
  score: () => 0.85,
};

/** Words that a place's name can do without and be the same place. */
const DISPENSABLE: ReadonlySet<string> = new Set(["city", "strip", "region"]);

/** "DC" where a document says that it is Washington. */
export const placeAlias: Rule = {
  id: "place-alias",
  kinds,
  reason: "A document calls one by the name of the other.",
  shortForm: true,
  *asks({ names }) {
    for (const name of names) if (isName(name)) yield plainName(name);
  },
  *offers({ names, aliases }) {
    const own = new Set([...names].flatMap((name) => plainName(name).split(" ")));
    for (const alias of aliases) {
      const words = plainName(alias).split(" ");
      const left = [...own].filter((word) => !words.includes(word));
      // "Damascus" is what documents call its suburbs too.
      const isPart = words.every((word) => own.has(word)) && !left.every((word) => DISPENSABLE.has(word));
      if (isName(alias) && !isPart) yield plainName(alias);
    }
  },
  score: () => 0.9,
};

/** The two countries of "the US-Mexican border", "border between Mexico and the United States". */
export function borderOf(name: string): string | undefined {
  if (!/\bborder\b/iu.test(name)) return undefined;
  const countries = new Set(nameParts(name).flatMap(({ country }) => country ?? []));
  return countries.size === 2 ? [...countries].sort().join(" – ") : undefined;
}

export const border: Rule = {
  id: "border",
  kinds,
  reason: "Both are the border of the same two countries.",
  *offers({ names }) {
    for (const name of names) {
      const found = borderOf(name);
      if (found !== undefined) yield found;
    }
  },
  score: () => 0.95,
};
