import { describe, expect, it } from "vitest";
import type { Upos } from "../../src/language/analysis.ts";
import { lemmatize } from "../../src/language/lemmas/lemmatize.ts";

const CASES: [pos: Upos, pairs: string][] = [
  [
    "VERB",
    `met:meet meets:meet meeting:meet proposed:propose visiting:visit planned:plan threatened:threaten pledged:pledge
     agreed:agree signed:sign denied:deny died:die dying:die accused:accuse discussed:discuss said:say imposed:impose
     welcomed:welcome urged:urge pressing:press called:call controlled:control created:create treated:treat
     withdrew:withdraw forbidden:forbid focuses:focus vetoed:veto occurred:occur referred:refer putting:put
     announcing:announce supported:support needed:need sought:seek reaches:reach goes:go tries:try travelled:travel`,
  ],
  [
    "NOUN",
    `ministers:minister countries:country talks:talk women:woman spokesmen:spokesman crises:crisis analyses:analysis
     news:news politics:politics buses:bus churches:church houses:house wives:wife congress:congress heroes:hero
     meetings:meeting status:status taxes:tax 1990s:1990s`,
  ],
  ["AUX", "is:be 's:be ’re:be had:have ca:can wo:will did:do"],
  ["ADJ", "better:good larger:large earlier:early former:former honest:honest biggest:big later:late"],
  ["PRON", "him:he them:they I:I us:we"],
  ["PART", "'s:'s n't:not n’t:not"],
  ["PROPN", "Mexico:Mexico States:States"],
];

describe("lemmatize", () => {
  it.each(CASES)("%s", (pos, pairs) => {
    for (const pair of pairs.trim().split(/\s+/)) {
      const [form = "", lemma = ""] = pair.split(":");
      expect(`${form}:${lemmatize(form, pos)}`).toBe(`${form}:${lemma}`);
    }
  });
});
