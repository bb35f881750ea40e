import { plainName } from "../../graph/ids.ts";
import { isName } from "../names/specific.ts";
import { isSlip, isSurnameOf, mayBeOnePerson, personName } from "../names/person.ts";
import type { PersonName } from "../names/person.ts";
import type { Profile } from "../profiles.ts";
import type { Rule } from "./rule.ts";

const kinds = ["Person"] as const;

/** A profile's names are equal but for accents and punctuation: any of them will do. */
const nameOf = ({ names }: Profile): PersonName => personName([...names][0] ?? "");
const shorter = (a: PersonName, b: PersonName): boolean => a.tokens.length < b.tokens.length;

/** "Donald Trump", "Donald J. Trump". */
export const fewerNames: Rule = {
  id: "fewer-names",
  kinds,
  reason: "One name is the other with names left out or cut to initials.",
  shortForm: true,
  *asks(profile) {
    const { tokens } = nameOf(profile);
    if (tokens.length > 1) yield `${tokens[0] ?? ""} ${tokens.at(-1) ?? ""}`;
  },
  *offers(profile) {
    const [given, ...rest] = nameOf(profile).tokens;
    for (const token of new Set(rest)) yield `${given ?? ""} ${token}`;
  },
  score(asking, offering) {
    const [a, b] = [nameOf(asking), nameOf(offering)];
    if (shorter(b, a) || !mayBeOnePerson(a, b)) return undefined;
    return a.tokens.at(-1) === b.tokens.at(-1) ? 0.95 : 0.85;
  },
};

/** "Trump", "López Obrador". */
export const surname: Rule = {
  id: "surname",
  kinds,
  reason: "One is the surname of the other, and of nobody else here.",
  shortForm: true,
  *asks(profile) {
    yield nameOf(profile).tokens.join(" ");
  },
  *offers(profile) {
    const { tokens } = nameOf(profile);
    for (let i = 1; i < tokens.length; i++) yield tokens.slice(i).join(" ");
  },
  score(asking, offering) {
    const [a, b] = [nameOf(asking), nameOf(offering)];
    return isSurnameOf(a.tokens, b.tokens) && mayBeOnePerson(a, b) ? 0.75 : undefined;
  },
};

/** "Cárdena", "Cardenas". Not where one document has both. */
export const spelling: Rule = {
  id: "spelling",
  kinds,
  reason: "The names differ by one letter of the surname.",
  *offers(profile) {
    const { tokens } = nameOf(profile);
    const last = tokens.at(-1);
    if (tokens.length < 2 || last === undefined) return;
    const given = tokens.slice(0, -1).join(" ");
    // One letter cannot change both the head and the tail of a long word.
    yield `${given} ${last.slice(0, 3)}-`;
    yield `${given} -${last.slice(-3)}`;
  },
  score(asking, offering) {
    const [a, b] = [nameOf(asking).tokens, nameOf(offering).tokens];
    if ([...asking.documents].some((document) => offering.documents.has(document))) return undefined;
    const sameGiven = a.slice(0, -1).join(" ") === b.slice(0, -1).join(" ");
    return sameGiven && isSlip(a.at(-1) ?? "", b.at(-1) ?? "") ? 0.8 : undefined;
  },
};

/** "MBS" where a document says that he is Mohammed bin Salman. */
export const byname: Rule = {
  id: "byname",
  kinds,
  reason: "A document calls one by the name of the other.",
  shortForm: true,
  *asks(profile) {
    yield nameOf(profile).tokens.join(" ");
  },
  *offers(profile) {
    const own = new Set(nameOf(profile).tokens);
    for (const alias of profile.aliases) {
      // A part of the name is no byname: the other rules know whose surname it may be.
      const plain = plainName(alias);
      if (isName(alias) && !plain.split(" ").some((token) => own.has(token))) yield plain;
    }
  },
  score: () => 0.85,
};
