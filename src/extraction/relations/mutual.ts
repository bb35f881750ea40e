import { relationRule } from "../../ontology/index.ts";
import type { RelationType } from "../../ontology/index.ts";
import { lower } from "../tokens.ts";
import { clausesOf } from "./clauses.ts";
import { pairs } from "./relation.ts";
import type { RelationFinder } from "./relation.ts";

const MUTUAL: Readonly<Record<string, RelationType>> = {
  meet: "MET_WITH",
  talk: "MET_WITH",
  confer: "MET_WITH",
  cooperate: "COOPERATES_WITH",
  collaborate: "COOPERATES_WITH",
  coordinate: "COOPERATES_WITH",
};

/** What the members of a list do with each other: "A and B met", "A, B and C work together". */
export const mutualTies: RelationFinder = {
  id: "mutual",
  find(context, sentence, index) {
    return clausesOf(sentence, context.mentions[index] ?? []).flatMap((clause) => {
      const token = sentence.tokens[clause.verb];
      const lemma = token?.lemma.toLowerCase() ?? "";
      const together = ["together", "jointly"].includes(lower(sentence, clause.verb + 1));
      const type = MUTUAL[lemma] ?? (together && lemma === "work" ? "COOPERATES_WITH" : undefined);
      if (!token || !type || !relationRule(type).symmetric || clause.subjects.length < 2) return [];
      return clause.subjects.flatMap((a, i) =>
        clause.subjects.slice(i + 1).flatMap((b) =>
          pairs(context, type, a, b, {
            rule: `mutual.${lemma}`,
            confidence: 0.65,
            status: clause.status,
            trigger: { start: token.start, end: token.end },
          }),
        ),
      );
    });
  },
};
