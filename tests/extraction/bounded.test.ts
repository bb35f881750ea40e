import { expect, it } from "vitest";
import { boundSentences } from "../../src/extraction/bounded.ts";
import { createAnalyzer } from "../../src/language/index.ts";
import { extract, ties } from "./extract.ts";

const analyzer = await createAnalyzer();
const endless = "France met with Germany and Angela Merkel visited New York while ".repeat(400);

it("cuts endless sentences into pieces that hold the same tokens and names", () => {
  const analysis = analyzer.analyze(endless);
  const bounded = boundSentences(analysis);
  const longest = Math.max(...bounded.sentences.map((sentence) => sentence.tokens.length));
  expect(longest).toBeLessThanOrEqual(200);
  expect(bounded.sentences.flatMap((s) => s.tokens)).toEqual(analysis.sentences.flatMap((s) => s.tokens));
  const names = (sentences: typeof analysis.sentences) =>
    sentences.flatMap((s) =>
      s.names.map((name) => endless.slice(s.tokens[name.from]?.start, s.tokens[name.to - 1]?.end)),
    );
  expect(names(bounded.sentences)).toEqual(names(analysis.sentences));
});

it("leaves other sentences as they are", () => {
  const analysis = analyzer.analyze("France met with Germany. Spain did not.");
  expect(boundSentences(analysis).sentences).toEqual(analysis.sentences);
});

it("still finds what such a text says", () => {
  expect(ties(extract(endless))).toContain("France MET_WITH Germany");
});
