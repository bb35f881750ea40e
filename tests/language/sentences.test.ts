import { describe, expect, it } from "vitest";
import { LONGEST, splitSentences } from "../../src/language/text/sentences.ts";

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

const CASES: [name: string, sentences: string[]][] = [
  ["a full stop", ["He met her.", "She left."]],
  ["an abbreviation inside", ["The U.S. President met Gen. Kelly on Jan. 20."]],
  ["an abbreviation at the end", ["They live in the U.S.", "The plan failed."]],
  ["an initial", ["George W. Bush spoke.", "He left."]],
  ["a company", ["Apple Inc. signed it.", "Google Corp. did not."]],
  ["a number", ["It cost 5.8 billion.", "He paid."]],
  ["closing quotes", ['"We will act."', "He then left."]],
  ["a question inside a quotation", ['"Why now?" he asked.', "Nobody knew."]],
  ["an ellipsis inside", ["It is ... greater engagement."]],
  ["brackets", ["(He agreed.)", "The talks went on."]],
  ["a colon", ["Guatemala City: The ministers met on Monday."]],
  ["Washington, D.C. inside", ["They met in Washington, D.C. to discuss migration."]],
];

describe("splitSentences", () => {
  it.each(CASES)("%s", (_name, sentences) => {
    expect(split(sentences.join(" "))).toEqual(sentences);
  });

  it("ends a sentence at a blank line and at a line break between whole lines", () => {
    const text =
      "Leaders agree on a plan\n\nContact Us\nPublished May 3, 2024\nThe ministers met.\nThey agreed.";
    expect(split(text)).toEqual([
      "Leaders agree on a plan",
      "Contact Us",
      "Published May 3, 2024",
      "The ministers met.",
      "They agreed.",
    ]);
    expect(splitSentences(text).map((sentence) => sentence.paragraph)).toEqual([0, 1, 2, 3, 4]);
  });

  it("reads on over the line ends of wrapped text", () => {
    const text =
      "The foreign ministers of the four countries met on\nMonday to form a strategy to protect\ntheir migrants. They agreed.";
    expect(split(text)).toEqual([text.slice(0, text.indexOf(" They")), "They agreed."]);
  });

  it("starts anew at each item of a list", () => {
    expect(split("They agreed to\n- share data,\n- meet again")).toEqual([
      "They agreed to",
      "- share data,",
      "- meet again",
    ]);
  });

  it("cuts what has no end at a comma, so that no sentence is endless", () => {
    const sentences = splitSentences("Maria Lopez, ".repeat(1000));
    expect(Math.max(...sentences.map((sentence) => sentence.tokens.length))).toBeLessThanOrEqual(LONGEST);
    expect(sentences[0]?.tokens.at(-1)?.text).toBe(",");
  });

  it("finds no sentence in empty text or mere space", () => {
    expect(split("")).toEqual([]);
    expect(split(" \n\t\n ")).toEqual([]);
  });
});
