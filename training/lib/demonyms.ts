import { DEMONYMS } from "../../src/language/text/nationalities.ts";

const ONE_OR_TWO = /^(?:(?:\p{Lu}\p{L}+|El)[ -])?(\p{Lu}\p{L}+?)(s?)$/u;

/** Whether a name is an adjective or noun of nationality: "Honduran", "South Korean", "Central Americans". */
export function isDemonym(name: string): boolean {
  const [, stem = "", plural = ""] = ONE_OR_TWO.exec(name) ?? [];
  return DEMONYMS.has(stem + plural) || DEMONYMS.has(stem);
}
