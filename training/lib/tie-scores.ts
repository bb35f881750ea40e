import type { CorpusDocument } from "./relation-corpus.ts";

export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export const f1 = ({ right, wrong, missed }: Count): number =>
  (2 * right) / Math.max(1, 2 * right + wrong + missed);

export function show(count: Count): string {
  const p = (100 * count.right) / Math.max(1, count.right + count.wrong);
  const r = (100 * count.right) / Math.max(1, count.right + count.missed);
  return `P ${p.toFixed(1)} R ${r.toFixed(1)} F1 ${(100 * f1(count)).toFixed(1)} (${count.right} right, ${count.missed} missed, ${count.wrong} wrong)`;
}

const typeOf = (tie: string): string => tie.split(" ")[1] ?? "";

/** Counts as the scorer of graphs does: an optional tie counts neither way, an office may be the ministry's or the government's. */
export function countTies(
  documents: readonly CorpusDocument[],
  found: (document: CorpusDocument) => ReadonlySet<string>,
): { all: Count; byType: Map<string, Count> } {
  const byType = new Map<string, Count>();
  const count = (tie: string, what: keyof Count): void => {
    for (const type of [typeOf(tie), "all"]) {
      const counts = byType.get(type) ?? { right: 0, wrong: 0, missed: 0 };
      counts[what] += 1;
      byType.set(type, counts);
    }
  };
  for (const document of documents) {
    const ties = found(document);
    for (const tie of ties)
      if (!document.required.has(tie) && !document.optional.has(tie)) count(tie, "wrong");
    const offices = new Set(
      [...ties]
        .filter((t) => typeOf(t) === "HOLDS_OFFICE" && document.optional.has(t))
        .map((t) => t.split(" ")[0]),
    );
    for (const tie of document.required) {
      const hit = ties.has(tie) || (typeOf(tie) === "HOLDS_OFFICE" && offices.has(tie.split(" ")[0]));
      count(tie, hit ? "right" : "missed");
    }
  }
  return { all: byType.get("all") ?? { right: 0, wrong: 0, missed: 0 }, byType };
}
