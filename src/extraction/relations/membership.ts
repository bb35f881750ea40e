import { isPossessive } from "../tokens.ts";
import { pairs } from "./relation.ts";
import type { RelationFinder } from "./relation.ts";

/** MEMBER_OF: "U.S. Department of …", "Mexico's National Institute …", "the Iraqi army". */
export const membership: RelationFinder = {
  id: "membership",
  find(context, sentence, index) {
    const mentions = context.mentions[index] ?? [];
    return mentions
      .filter((m) => m.kind === "Organization")
      .flatMap((organization) => {
        const country = mentions.find(
          (m) =>
            m.kind === "Government" &&
            m.form !== "group" &&
            (m.from === organization.from ||
              m.to === organization.from ||
              (m.to + 1 === organization.from && isPossessive(sentence, m.to))),
        );
        if (!country || sentence.tokens[organization.from - 1]?.text === ",") return [];
        return pairs(context, "MEMBER_OF", organization, country, {
          rule: "organization.country",
          confidence: 0.75,
        });
      });
  },
};
