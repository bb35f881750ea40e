import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { markDocument } from "../../web/src/documents/marking.ts";
import { matchRange } from "../../web/src/search/match.ts";
import { citation } from "../../web/src/text/citation.ts";
import { clause, clauseText } from "../../web/src/text/clause.ts";
import { excerpt } from "../../web/src/text/excerpt.ts";
import { paragraphs, pieces } from "../../web/src/text/pieces.ts";
import { dateWords } from "../../web/src/words.ts";
import { tie } from "./sample.ts";

const marksOf = (text: string, marks: { start: number; end: number; name: string }[], offset = 0) =>
  pieces(text, marks, offset).map((piece) => [piece.text, piece.marks.map(({ name }) => name).join(">")]);

describe("marking spans", () => {
  test("cuts where marks begin and end", () => {
    expect(
      marksOf("Ada met Bo.", [
        { start: 0, end: 3, name: "from" },
        { start: 8, end: 10, name: "to" },
      ]),
    ).toEqual([
      ["Ada", "from"],
      [" met ", ""],
      ["Bo", "to"],
      [".", ""],
    ]);
  });

  test("of nested marks the innermost comes last", () => {
    const marks = [
      { start: 0, end: 6, name: "place" },
      { start: 0, end: 25, name: "minister" },
    ];
    expect(marksOf("Mexico's foreign minister", marks)).toEqual([
      ["Mexico", "minister>place"],
      ["'s foreign minister", "minister"],
    ]);
  });

  test("overlapping marks share the stretch between them", () => {
    const marks = [
      { start: 0, end: 4, name: "a" },
      { start: 2, end: 6, name: "b" },
    ];
    expect(marksOf("abcdef", marks).map(([text]) => text)).toEqual(["ab", "cd", "ef"]);
  });

  test("offsets count from the start of the document", () => {
    expect(marksOf("Bo left.", [{ start: 100, end: 102, name: "from" }], 100)[0]).toEqual(["Bo", "from"]);
  });

  test("pieces are the text again, and each mark covers exactly its words", () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, marks) => {
        const cut = pieces(text, marks);
        expect(cut.map((piece) => piece.text).join("")).toBe(text);
        for (const mark of marks) {
          const covered = cut
            .filter((piece) => piece.marks.includes(mark))
            .map((piece) => piece.text)
            .join("");
          expect(covered).toBe(text.slice(mark.start, mark.end));
        }
      }),
    );
  });
});

describe("a document's text", () => {
  test("falls into paragraphs with their offsets", () => {
    expect(paragraphs("One.\n\n  \nTwo.\r\nThree.")).toEqual([
      { start: 0, text: "One." },
      { start: 9, text: "Two." },
      { start: 15, text: "Three." },
    ]);
  });

  test("shows the innermost mention, tells its ends, and the sentence that was asked for", () => {
    const minister = { start: 6, end: 22, entity: { id: "ada", kind: "Person", name: "Ada" } } as const;
    const rome = { start: 6, end: 10, entity: { id: "rome", kind: "Place", name: "Rome" } } as const;
    const [, second] = markDocument("Head.\nRome's minister left.", [minister, rome], { start: 6, end: 27 });
    expect(
      second?.runs.map(({ text, mention, first, last, asked }) => [
        text,
        mention?.entity.id,
        first,
        last,
        asked,
      ]),
    ).toEqual([
      ["Rome", "rome", true, true, true],
      ["'s minister ", "ada", false, true, true],
      ["left.", undefined, false, false, true],
    ]);
  });
});

describe("an excerpt", () => {
  const between = "word ".repeat(40);
  const quote = `${between}Ada ${between}Bo ${between}end.`;
  const ada = quote.indexOf("Ada");
  const bo = quote.indexOf("Bo");
  const marks = [
    { start: ada, end: ada + 3 },
    { start: bo, end: bo + 2 },
  ];
  const short = excerpt(pieces(quote, marks));

  test("keeps the marked words and what stands beside them", () => {
    const text = short.map((piece) => piece.text).join("");
    expect(text).toMatch(/^… .*word Ada word .* … .* word Bo word .* …$/);
    expect(text.length).toBeLessThan(quote.length / 2);
  });

  test("leaves a short quote whole", () => {
    const whole = pieces("Ada met Bo.", [{ start: 0, end: 3 }]);
    expect(excerpt(whole)).toEqual(whole);
  });
});

describe("a tie as a sentence", () => {
  test.each([
    [tie("Ada", "ATTENDED", "the talks"), "Ada attended the talks"],
    [tie("Ada", "ATTENDED", "the talks", { role: "host" }), "Ada attended the talks as host"],
    [tie("Ada", "HOLDS_OFFICE", "Italy", { title: "Foreign Minister" }), "Ada is foreign minister of Italy"],
    [
      tie("Ada", "HOLDS_OFFICE", "Italy", { title: "President", tenure: "elect" }),
      "Ada is president-elect of Italy",
    ],
    [tie("Ada", "HOLDS_OFFICE", "NATO", { title: "US envoy", tenure: "former" }), "Ada was US envoy of NATO"],
    [
      tie("Italy", "FUNDED", "Bo", { amount: { value: 5, currency: "EUR", text: "€5" }, status: "promised" }),
      "Italy funded Bo with €5 (promised)",
    ],
  ])("%#", (said, sentence) => expect(clauseText(said)).toBe(sentence));

  test("a tie without more to say ends at its target", () => {
    expect(clause(tie("Ada", "MET_WITH", "Bo"))).toEqual({ verb: "met with", rest: "" });
  });
});

describe("a citation", () => {
  const quote = " Ada met Bo. ";

  test("names source, title, date and address", () => {
    const document = {
      id: "d",
      title: "Talks",
      date: "2016-11-21",
      source: "Reuters",
      url: "https://example.org/a",
    };
    expect(citation({ quote, document })).toBe(
      "“Ada met Bo.” Reuters, “Talks”, 21 Nov 2016. https://example.org/a",
    );
  });

  test("leaves out what is not known", () => {
    expect(citation({ quote, document: { id: "d", title: "Talks" } })).toBe("“Ada met Bo.” “Talks”.");
  });
});

test.each([
  ["2016-11-21", "21 Nov 2016"],
  ["2016-11-01T10:00:00Z", "1 Nov 2016"],
  ["2016-11", "Nov 2016"],
  ["2016", "2016"],
])("the date %s reads %s", (iso, words) => expect(dateWords(iso)).toBe(words));

describe("what was typed, in a name", () => {
  test.each([
    ["Alicia Bárcena", "barc", "Bárc"],
    ["Alicia Bárcena", "BÁRC", "Bárc"],
    ["ﬁnance", "fin", "ﬁn"],
  ])("%s by %s", (name, typed, found) => {
    const range = matchRange(name, typed);
    expect(range && name.slice(range.start, range.end)).toBe(found);
  });

  test("is nowhere where nothing was typed", () => expect(matchRange("Ada", "  ")).toBeUndefined());
});
