import type { ExplainedSentence } from "../extraction/index.ts";
import { printable } from "./printable.ts";

/** What was considered in one document, as lines to read: `=` a mention, `+` a tie kept, `-` one dropped. */
export function* explanationLines(file: string, sentences: readonly ExplainedSentence[]): Generator<string> {
  yield `# ${printable(file)}`;
  for (const { text, mentions, ties, passedOver } of sentences) {
    yield "";
    yield printable(text);
    for (const m of mentions) {
      const whom = m.entities.length > 0 ? m.entities.join(", ") : "nobody known";
      yield printable(`  = "${m.text}" ${m.kind}, ${m.form}: ${whom}`);
    }
    for (const tie of ties) {
      const sign = tie.dropped === undefined ? "+" : "-";
      const why = tie.dropped === undefined ? "" : `; dropped: ${tie.dropped}`;
      yield printable(
        `  ${sign} ${tie.source} ${tie.type} ${tie.target} (${tie.rule}, ${tie.confidence.toFixed(2)}, ${tie.status}${why})`,
      );
    }
    for (const { verb, reason } of passedOver) yield printable(`  - "${verb}" says no tie: ${reason}`);
  }
  yield "";
}
