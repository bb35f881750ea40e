import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Analyzer, type Sentence, createAnalyzer } from "../../src/language/index.ts";

let analyzer: Analyzer;
/** Milliseconds of processor time. */
let loadTime = 0;

beforeAll(async () => {
  const begun = process.cpuUsage();
  analyzer = await createAnalyzer();
  const { user, system } = process.cpuUsage(begun);
  loadTime = (user + system) / 1000;
}, 60_000);

const first = (text: string): Sentence => {
  const [sentence] = analyzer.analyze(text).sentences;
  if (!sentence) throw new Error("no sentence");
  return sentence;
};
const tagged = (text: string): string =>
  first(text)
    .tokens.map((token) => `${token.text}/${token.pos}`)
    .join(" ");
const names = (text: string): string[] =>
  analyzer.analyze(text).sentences.flatMap(({ tokens, names }) =>
    names.map(({ from, to, label }) => {
      const words = tokens.slice(from, to);
      return `${text.slice(words[0]?.start, words.at(-1)?.end)}: ${label}`;
    }),
  );

describe("parts of speech", () => {
  const CASES: [tagged: string][] = [
    ["The/DET ministers/NOUN met/VERB in/ADP Paris/PROPN on/ADP Monday/PROPN ./PUNCT"],
    ["She/PRON was/AUX accused/VERB of/ADP corruption/NOUN ./PUNCT"],
    ["Mexico/PROPN ’s/PART foreign/ADJ minister/NOUN will/AUX not/PART attend/VERB ./PUNCT"],
    ["They/PRON meet/VERB regularly/ADV to/PART plan/VERB a/DET new/ADJ meeting/NOUN ./PUNCT"],
    ["He/PRON pledged/VERB $/SYM 5.8/NUM billion/NUM ./PUNCT"],
    ["The/DET plan/NOUN failed/VERB because/SCONJ nobody/PRON paid/VERB for/ADP it/PRON ./PUNCT"],
  ];
  it.each(CASES)("%s", (expected) => {
    const text = expected
      .replace(/\/[A-Z]+/g, "")
      .replace(/ (?=[.’])/g, "")
      .replace("$ ", "$");
    expect(tagged(text)).toBe(expected);
  });
});

describe("names", () => {
  const CASES: [text: string, names: string[]][] = [
    [
      "Angela Merkel met President Emmanuel Macron in Berlin on Friday.",
      ["Angela Merkel: person", "Emmanuel Macron: person", "Berlin: place"],
    ],
    [
      "The European Commission and the World Bank will fund roads in Kenya.",
      ["European Commission: organization", "World Bank: organization", "Kenya: place"],
    ],
    [
      "Mr. Okafor, who leads the Ministry of Health, flew to Lagos.",
      ["Okafor: person", "Ministry of Health: organization", "Lagos: place"],
    ],
    ["The talks on trade ended without a result, officials said.", []],
  ];
  it.each(CASES)("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it("carry a probability", () => {
    for (const sentence of analyzer.analyze(readFileSync("seeds/000_ce6e82cab0ac0432.txt", "utf8"))
      .sentences) {
      for (const { score } of sentence.names) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  });
});

/** A few dozen sentences of our own, names in brackets: [Ann Lee|person]. */
const SAMPLE = readFileSync(new URL("names.sample.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

describe("on the sample", () => {
  it("names are found with F1 of at least 0.85", () => {
    let right = 0;
    let found = 0;
    let gold = 0;
    for (const line of SAMPLE) {
      const expected = Array.from(
        line.matchAll(/\[([^|]+)\|(\w+)\]/g),
        ([, name = "", label = ""]) => `${name}: ${label}`,
      );
      const system = names(line.replace(/\[([^|]+)\|\w+\]/g, "$1")).filter(
        (name) => !name.endsWith(": other"),
      );
      gold += expected.length;
      found += system.length;
      right += expected.filter((name) => system.includes(name)).length;
    }
    expect(gold).toBeGreaterThan(80);
    expect((2 * right) / (found + gold)).toBeGreaterThan(0.85);
  });
});

describe("the analyzer", () => {
  it("gives the same analysis twice, whatever it read between", () => {
    const text = readFileSync("seeds/004_6d3b585246def78f.txt", "utf8");
    const before = JSON.stringify(analyzer.analyze(text));
    analyzer.analyze("Something else, said by Ann Lee in Rome.");
    expect(JSON.stringify(analyzer.analyze(text))).toBe(before);
  });

  it("takes little of the processor to get ready", () => {
    // A quarter of a second where nothing else runs.
    expect(loadTime).toBeLessThan(1500);
  });

  it("reads noise without failing", () => {
    for (const text of [
      "",
      "\u0000\u0001",
      "ALL CAPITALS NO STOPS ".repeat(500),
      "习近平访问了俄罗斯。",
      "\ud83d\ud83d!",
      "-".repeat(5000),
    ]) {
      for (const { tokens, names } of analyzer.analyze(text).sentences) {
        expect(tokens.length).toBeGreaterThan(0);
        for (const { from, to } of names) expect(to).toBeGreaterThan(from);
      }
    }
  });
});
