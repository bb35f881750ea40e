import { readFileSync } from "node:fs";

export interface Actor {
  name: string;
  kind: "person" | "organization" | "place";
}

/** Words that make a name one of an organization. */
const ORGANIZATION =
  /\b(?:ORGANI[SZ]ATION|UNION|COUNCIL|COMMISSION|COMMITTEE|PARTY|BANK|FUND|AGENCY|MINISTRY|DEPARTMENT|COURT|FORCE|FORCES|ARMY|FRONT|MOVEMENT|ASSOCIATION|ALLIANCE|FEDERATION|LEAGUE|CONGRESS|PARLIAMENT|ASSEMBLY|SENATE|UNIVERSITY|INSTITUTE|COMPANY|CORPORATION|GROUP|BRIGADE|BRIGADES|COMMUNITY|COALITION|AUTHORITY|POLICE|NETWORK|FOUNDATION|SOCIETY|BOARD|BUREAU|OFFICE|CONFERENCE|SECRETARIAT|TRIBUNAL|SERVICE)\b/;

/**
 * The actors of a dictionary: a name per block, synonyms after +, codes in brackets. A name of several words
 * whose codes carry dates is a person's, since offices begin and end.
 */
export function readActors(path: string): Actor[] {
  const international = !path.includes("Countries");
  return readFileSync(path, "utf8")
    .split(/\n(?=[A-Z])/)
    .flatMap((block) => {
      const lines = block.split("\n").map((line) => line.trim());
      const dated = lines.some((line) => /^\[[A-Z]+ [<>]?\d/.test(line));
      const names = lines
        .filter((line) => /^\+?[A-Z]/.test(line) && line.includes("_"))
        .map((line) =>
          line
            .replace(/^\+/, "")
            .replace(/[\s;[].*$/, "")
            .replace(/_/g, " ")
            .trim(),
        );
      return names.flatMap((name): Actor[] => {
        if (ORGANIZATION.test(name)) return [{ name, kind: "organization" }];
        if (dated && name.includes(" ")) return [{ name, kind: "person" }];
        return international && !dated ? [{ name, kind: "organization" }] : [];
      });
    });
}
