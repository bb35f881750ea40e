import { sameWording, knownAs } from "./described.ts";
import { sameOccasion } from "./event.ts";
import { country } from "./government.ts";
import { acronym, alias, sharedAcronym } from "./organization.ts";
import { byname, fewerNames, spelling, surname } from "./person.ts";
import { border, placeAlias, qualified } from "./place.ts";
import type { Rule } from "./rule.ts";

/** All reasons for merging, in the order in which they are preferred where scores are equal. */
export const RULES: readonly Rule[] = [
  country,
  fewerNames,
  byname,
  spelling,
  surname,
  alias,
  sharedAcronym,
  acronym,
  border,
  placeAlias,
  qualified,
  knownAs,
  sameWording,
  sameOccasion,
];
