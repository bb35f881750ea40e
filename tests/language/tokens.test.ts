import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/language/text/tokens.ts";
import { splitSentences } from "../../src/language/text/sentences.ts";

const words = (text: string): string =>
  tokenize(text, { start: 0, end: text.length })
    .map((token) => token.text)
    .join(" ");

const CASES: [name: string, text: string, tokens: string][] = [
  ["abbreviated countries", "in the U.S. and the U.N.", "in the U.S. and the U.N."],
  ["abbreviated months and numbers", "on Nov. 8, No. 5", "on Nov. 8 , No. 5"],
  ["the word no before a full stop", "He said no. Then", "He said no . Then"],
  ["titles", "Gen. Kelly and Mr. Smith", "Gen. Kelly and Mr. Smith"],
  ["degrees", "a Ph.D. and a Ph.D candidate", "a Ph.D. and a Ph.D candidate"],
  ["initials", "Antony J. Blinken, J. K. Rowling", "Antony J. Blinken , J. K. Rowling"],
  ["a letter that ends a sentence", "It was plan B. The rest", "It was plan B . The rest"],
  ["amounts", "$5.8 billion, US$30m, €1,200,000", "$ 5.8 billion , US$ 30m , € 1,200,000"],
  ["amounts with a hyphen", "the $750-million initiative", "the $ 750-million initiative"],
  ["a date without a space", "February 29,2024", "February 29 , 2024"],
  ["dates, times and ranges", "12/05/2020 at 10:30", "12/05/2020 at 10:30"],
  ["straight possessives", "Mexico's officials' plan", "Mexico 's officials ' plan"],
  ["curly possessives", "Guatemala’s and Trump‘s", "Guatemala ’s and Trump ‘s"],
  ["contractions", "We don't, can’t, cannot, they're", "We do n't , ca n’t , can not , they 're"],
  ["hyphenated words", "law-and-order re-tool", "law-and-order re-tool"],
  [
    "hyphenated names",
    "Jean-Claude, Ban Ki-moon, Sherwood-Randall",
    "Jean-Claude , Ban Ki-moon , Sherwood-Randall",
  ],
  [
    "hyphens between countries",
    "US-Mexico, U.S.-Mexican, Franco-German",
    "US - Mexico , U.S. - Mexican , Franco - German",
  ],
  ["hyphens after an actor", "Moscow-backed, NATO-led", "Moscow - backed , NATO - led"],
  ["hyphens before an actor", "pro-Russian ex-President", "pro - Russian ex - President"],
  ["names with an apostrophe", "O'Brien of Côte d’Ivoire", "O'Brien of Côte d’Ivoire"],
  ["quotes and brackets", '"Yes," she said (again).', '" Yes , " she said ( again ) .'],
  ["ellipses and dashes", "greater ... and—well--so", "greater ... and — well -- so"],
  ["credits", "REUTERS/Luis Echeverria", "REUTERS / Luis Echeverria"],
  [
    "addresses",
    "see https://example.org/a?b=1, or me@example.org.",
    "see https://example.org/a?b=1 , or me@example.org .",
  ],
  ["company names", "AT&T Inc. and Q&A", "AT&T Inc. and Q&A"],
  ["combining marks and other scripts", "Bárcena met 习近平 in Пекин", "Bárcena met 习近平 in Пекин"],
];

/** Milliseconds of processor time, which does not depend on what else runs. */
function processorTime(run: () => unknown): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

describe("tokenize", () => {
  it.each(CASES)("%s", (_name, text, tokens) => {
    expect(words(text)).toBe(tokens);
  });

  it("gives tokens in order that are the text at their offsets and leave out nothing but space", () => {
    const alphabet = fc.oneof(
      fc.constantFrom(
        "U.S.",
        "’s",
        "n't",
        "-",
        " ",
        "\n",
        ".",
        '"',
        "$",
        "1,000",
        "Nov.",
        "\u0000",
        "\u200b",
        "\ud83d",
      ),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const sentence of splitSentences(text)) {
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(last);
            expect(token.end).toBeGreaterThan(token.start);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(text.slice(last, token.start)).toMatch(/^[\s\p{Cc}\p{Cf}\p{Zs}]*$/u);
            last = token.end;
          }
          expect([sentence.start, sentence.end]).toEqual([
            sentence.tokens[0]?.start,
            sentence.tokens.at(-1)?.end,
          ]);
        }
        expect(text.slice(last)).toMatch(/^[\s\p{Cc}\p{Cf}\p{Zs}]*$/u);
      }),
      { numRuns: 300 },
    );
  });

  const LINES: [name: string, unit: string][] = [
    ["prose", "The U.S. met Mr. Smith-Jones, who didn't pay $5.8 billion. "],
    ["letters alone", "a"],
    ["letters with full stops", "a."],
    ["hyphens", "a-"],
    ["hyphens between actors", "US-"],
    ["apostrophes", "s'"],
    ["at signs", "a@"],
    ["digits", "1,"],
    ["quotes", '"'],
    ["full stops", "."],
    ["names in a list", "Maria Lopez, "],
  ];
  it.each(LINES)(
    "takes linear time for one long line: %s",
    (_name, unit) => {
      const text = (size: number): string => unit.repeat(Math.ceil(size / unit.length));
      processorTime(() => splitSentences(text(20_000)));
      const small = processorTime(() => splitSentences(text(40_000)));
      const large = processorTime(() => splitSentences(text(400_000)));
      expect(large).toBeLessThan(40 * small + 500);
    },
    60_000,
  );

  it("reads 5 MB of prose on one line within seconds", () => {
    const unit = LINES[0]?.[1] ?? "";
    const text = unit.repeat(Math.ceil(5_000_000 / unit.length));
    expect(processorTime(() => expect(splitSentences(text).length).toBeGreaterThan(80_000))).toBeLessThan(
      15_000,
    );
  }, 60_000);

  it("reads the seeds without an offset gone wrong", () => {
    for (const file of readdirSync("seeds")) {
      const text = readFileSync(`seeds/${file}`, "utf8");
      const tokens = splitSentences(text).flatMap((sentence) => sentence.tokens);
      expect(tokens.length).toBeGreaterThan(100);
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    }
  });
});
