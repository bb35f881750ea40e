import { isLocal } from "../own-id.ts";
import { isSpecific, wording } from "../names/specific.ts";
import { plainName } from "../../graph/ids.ts";
import type { Profile } from "../profiles.ts";
import type { Rule } from "./rule.ts";

const kinds = ["Agreement", "Program"] as const;
/** An alias of so many words is no accident. */
const LONG_ALIAS = 3;

const isShared = (profile: Profile): boolean => !profile.nodes.some(isLocal);

/** "labour mobility pathways", "labor mobility pathways"; "US immigration policy", "American immigration policy". */
export const sameWording: Rule = {
  id: "same-wording",
  kinds,
  reason: "Both are described in the same words.",
  *offers(profile) {
    if (!isShared(profile)) return;
    for (const name of profile.names) yield wording(name);
    for (const alias of profile.aliases) {
      if (isSpecific(alias) && alias.split(" ").length >= LONG_ALIAS) yield wording(alias);
    }
  },
  score: () => 0.9,
};

/** "NAFTA" where a document says that it is the North American Free Trade Agreement. */
export const knownAs: Rule = {
  id: "known-as",
  kinds,
  reason: "A document calls one by the name of the other.",
  shortForm: true,
  *asks(profile) {
    if (isShared(profile)) for (const name of profile.names) yield plainName(name);
  },
  *offers(profile) {
    if (isShared(profile)) for (const alias of profile.aliases) if (isSpecific(alias)) yield plainName(alias);
  },
  score: () => 0.95,
};
