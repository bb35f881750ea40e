import { isNational } from "./nationalities.ts";

const PREFIX = /^(?:pro|anti|ex|non|mid|pre|post|then|former|trans|inter|intra|neo|un)$/i;
const PARTICIPLE =
  /^(?:led|backed|based|born|style|controlled|held|funded|brokered|run|owned|era|trained|sponsored|supported|allied|linked|inspired|aligned|made|mediated|administered|occupied|friendly|dominated|area|wide|only|affiliated|drafted|appointed|proposed|imposed|bound|speaking|language|educated)$/;
const ACRONYM = /^\p{Lu}{2,}s?$/u;
const CAPITALISED = /^\p{Lu}/u;

/**
 * Whether a hyphen stands between two words that each may be a mention of their own ("US-Mexico", "Moscow-backed",
 * "pro-Russian"), and not inside one word or name ("law-and-order", "Jean-Claude", "Ki-moon").
 */
export function separates(before: string, after: string): boolean {
  if (CAPITALISED.test(before)) {
    if (PARTICIPLE.test(after)) return true;
    if (isNational(before) && isNational(after)) return true;
    return (
      (ACRONYM.test(before) && (ACRONYM.test(after) || isNational(after))) ||
      (isNational(before) && ACRONYM.test(after))
    );
  }
  return PREFIX.test(before) && CAPITALISED.test(after);
}
