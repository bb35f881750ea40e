import { countryOf } from "../../extraction/lexicon/countries.ts";
import type { Rule } from "./rule.ts";

/** "US", "United States of America". */
export const country: Rule = {
  id: "country",
  kinds: ["Government"],
  reason: "Both are names of the same country.",
  *offers({ names }) {
    for (const name of names) {
      const found = countryOf(name);
      if (found) yield found.country;
    }
  },
  score: () => 1,
};
