import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Analyzer, createAnalyzer } from "../../src/language/index.ts";
import { LEFT, MOVES, ParseState, RIGHT, SHIFT } from "../../src/language/syntax/state.ts";
import { costs } from "../../training/lib/oracle.ts";

/** Moves drawn one after another until a tree stands. */
function treeOf(choices: readonly number[], size: number): number[] {
  const state = new ParseState(size);
  for (let i = 0; !state.done; i += 1) {
    const allowed = [SHIFT, LEFT, RIGHT].filter((move) => state.allowed(move));
    state.apply(allowed[(choices[i % choices.length] ?? 0) % allowed.length] ?? SHIFT);
  }
  return [...state.heads.subarray(0, size)];
}

/** Whether each word leads up to the root, without a circle. */
function isTree(heads: readonly number[], root: number): boolean {
  return heads.every((_, word) => {
    let at = word;
    for (let steps = 0; at !== root; steps += 1) {
      if (steps > heads.length) return false;
      at = heads[at] ?? root;
    }
    return true;
  });
}

describe("the transition system", () => {
  const trees = fc.tuple(
    fc.array(fc.nat(5), { minLength: 1, maxLength: 60 }),
    fc.integer({ min: 1, max: 15 }),
  );

  it("always ends in a tree with one word under the root", () => {
    fc.assert(
      fc.property(trees, ([choices, size]) => {
        const heads = treeOf(choices, size);
        expect(isTree(heads, size)).toBe(true);
        expect(heads.filter((head) => head === size)).toHaveLength(1);
      }),
    );
  });

  it("comes to the gold tree by moves that cost nothing", () => {
    fc.assert(
      fc.property(trees, fc.array(fc.nat(5), { minLength: 1 }), ([choices, size], picks) => {
        const gold = treeOf(choices, size);
        const state = new ParseState(size);
        for (let i = 0; !state.done; i += 1) {
          const price = costs(state, gold);
          const free = MOVES.map((_, move) => move).filter((move) => price[move] === 0);
          expect(free.length).toBeGreaterThan(0);
          state.apply(free[(picks[i % picks.length] ?? 0) % free.length] ?? SHIFT);
        }
        expect([...state.heads.subarray(0, size)]).toEqual(gold);
      }),
    );
  });
});

describe("the parser", () => {
  let analyzer: Analyzer;
  beforeAll(async () => {
    analyzer = await createAnalyzer({ syntax: true });
  }, 60_000);

  /** "word relation head" for each word of the first sentence. */
  const arcs = (text: string): string[] => {
    const [sentence] = analyzer.analyze(text).sentences;
    return (sentence?.tokens ?? []).map((token, i) => {
      const head = sentence?.tokens[sentence.heads[i] ?? -1]?.text ?? "-";
      return `${token.text} ${sentence?.relations[i] ?? ""} ${head}`;
    });
  };

  const CASES: [text: string, arcs: string[]][] = [
    [
      "The minister criticised the plan.",
      ["minister nsubj criticised", "criticised root -", "plan obj criticised"],
    ],
    ["She was accused by the court.", ["She nsubj:pass accused", "court obl:agent accused", "by case court"]],
    [
      "Mexico's president arrived on Monday.",
      ["Mexico nmod:poss president", "president nsubj arrived", "Monday obl arrived"],
    ],
    [
      "Officials agreed to fund the new road.",
      ["Officials nsubj agreed", "fund xcomp agreed", "road obj fund"],
    ],
  ];
  it.each(CASES)("%s", (text, expected) => {
    expect(arcs(text)).toEqual(expect.arrayContaining(expected));
  });

  it("gives every sentence a tree", () => {
    const words = fc.constantFrom(
      "Mexico",
      "the",
      "said",
      "and",
      ",",
      "of",
      "talks",
      "met",
      "(",
      ")",
      "on",
      "2024",
      "who",
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 40 }), (picked) => {
        for (const { tokens, heads, relations } of analyzer.analyze(picked.join(" ")).sentences) {
          expect([heads.length, relations.length]).toEqual([tokens.length, tokens.length]);
          expect(
            isTree(
              heads.map((head) => (head < 0 ? tokens.length : head)),
              tokens.length,
            ),
          ).toBe(true);
          expect(heads.filter((head) => head < 0)).toHaveLength(1);
        }
      }),
    );
  });
});
