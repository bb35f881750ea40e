import { describe, expect, it } from "vitest";
import { extract, ties } from "./extract.ts";

const rulesOf = (text: string): string[] =>
  extract(text)
    .edges.flatMap((edge) => edge.attributes.evidence)
    .map((evidence) => evidence.rule);

const LEARNED =
  "President Jane Miller traveled to Vienna on Monday, where she will hold talks with German Foreign Minister Karl Huber.";

describe("ties that no rule finds", () => {
  it("are found by the words between and around two mentions, and say so", () => {
    const met = extract(LEARNED)
      .edges.filter((edge) => edge.attributes.type === "MET_WITH")
      .flatMap((edge) => edge.attributes.evidence);
    expect(ties(extract(LEARNED), "MET_WITH")).toContain("Jane Miller MET_WITH Karl Huber");
    expect(met).toContainEqual(expect.objectContaining({ rule: "model.relations", status: "planned" }));
  });

  it("carry a likelihood, never certainty", () => {
    for (const edge of extract(LEARNED).edges) {
      for (const { confidence } of edge.attributes.evidence) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
      }
    }
  });

  it.each([
    ["Jane Miller did not meet with Karl Huber in Vienna.", "MET_WITH"],
    ["Jane Miller never traveled to Germany, officials said.", "VISITED"],
    ["Jane Miller urged Karl Huber to visit Germany.", "VISITED"],
    ["France has never attacked Germany, officials said.", "ATTACKED"],
  ])("are not drawn from what did not happen: %s", (text, type) => {
    expect(ties(extract(text), type)).toEqual([]);
  });
});

describe("ties that a rule finds too", () => {
  it("keep the rule's name", () => {
    expect(rulesOf("France urged Germany to act.")).toContain("verb.urge");
  });
});
