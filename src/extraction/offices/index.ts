import type { Analysis } from "../../language/analysis.ts";
import type { MentionSpan } from "../mentions/index.ts";
import { counterpartsIn } from "./counterparts.ts";
import type { Office } from "./office.ts";
import { titlesIn } from "./titles.ts";

export type { Office } from "./office.ts";

/** Every office that the text gives somebody, in the order of the text. */
export function findOffices(analysis: Analysis, mentions: readonly MentionSpan[][]): Office[] {
  const known: Office[] = [];
  analysis.sentences.forEach((sentence, i) => {
    const here = mentions[i] ?? [];
    const titles = titlesIn(sentence, analysis.text, here);
    const inSentence = titles.length > 0 ? titles : known.slice(-1);
    known.push(...titles, ...counterpartsIn(sentence, here, inSentence));
  });
  return known;
}
