import { expect, it } from "vitest";
import { createExtractor } from "../../src/extraction/index.ts";

const extractor = await createExtractor();
const explain = (text: string) => extractor.explain({ key: "document:a.txt", file: "a.txt", text });

it("shows each sentence's mentions and the ties that they gave", () => {
  const [sentence] = explain("France urged Germany to act.");
  expect(sentence?.mentions.map((m) => m.entities)).toEqual([["France"], ["Germany"]]);
  expect(sentence?.ties).toMatchObject([
    { source: "France", type: "PRESSURED", target: "Germany", rule: "verb.urge", dropped: undefined },
  ]);
});

it.each([
  ["France never attacked Germany.", 'negated by "never"'],
  ["France could attack Germany.", 'only possible: "could"'],
  ["Spain urged France to attack Germany.", "only asked for"],
])("says why a verb gave none: %s", (text, reason) => {
  const [sentence] = explain(text);
  expect(sentence?.passedOver).toContainEqual({ verb: expect.stringMatching(/^attack/u) as string, reason });
});

it("keeps as many ties as the graph has", () => {
  const text = "France met with Germany. France and Germany signed a trade agreement in Lyon, France.";
  const kept = explain(text).flatMap(({ ties }) => ties.filter((tie) => tie.dropped === undefined));
  const graph = extractor.extract({ key: "document:a.txt", file: "a.txt", text });
  const evidence = graph.edges.flatMap((edge) => edge.attributes.evidence);
  expect(kept).toHaveLength(evidence.length);
});
