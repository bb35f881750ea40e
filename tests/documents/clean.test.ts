import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBoilerplate } from "../../src/documents/clean/boilerplate.ts";
import { cleanParagraphs, joinParagraphs } from "../../src/documents/clean/index.ts";
import { seam } from "../../src/documents/clean/join.ts";
import { normaliseSpaces } from "../../src/documents/clean/spaces.ts";

const PROSE = "The foreign ministers of both countries met in the capital and signed the accord.";
const MORE_PROSE = "They agreed to meet again in a year, and to ask their parliaments for money.";

describe("blanks and line ends", () => {
  it.each([
    ["a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["a\u00a0\u00a0 \t b", "a b"],
    [" a \n b ", "a\nb"],
    ["co\u00adop\u200beration\ufeff", "cooperation"],
    ["Jime\u0301nez", "Jiménez"],
    ["half \ud83d pair", "half \ufffd pair"],
    ["bell\u0007", "bell"],
  ])("%j", (text, expected) => {
    expect(normaliseSpaces(text)).toBe(expected);
  });
});

describe("lines that are not of the article", () => {
  it.each([
    "Contact Us",
    "Home | News | World | Sport",
    "Home › World › Americas",
    "Skip to main content",
    "Subscribers: Log in now to read the full article",
    "Not a Subscriber?",
    "Choose from one of the following options",
    "Already a subscriber? Sign in",
    "End of preview - This article contains approximately 1051 words.",
    "Subscribe to our newsletter",
    "Sign up for our daily briefing",
    "Get the day's top stories in your inbox",
    "Popular posts from this blog",
    "Most Read",
    "You may also like",
    "More from World",
    "Read more: Ministers meet again",
    "READ MORE | Ministers meet again",
    "Related: Ministers meet again",
    "Also read: Ministers meet again",
    "Advertisement",
    "Story continues below advertisement",
    "Share this article",
    "Share on Facebook",
    "Click to share on Twitter (Opens in new window)",
    "Facebook Twitter WhatsApp Email",
    "Follow us on Twitter @paper",
    "3 min read",
    "128 Comments",
    "Leave a comment",
    "Comments are closed.",
    "Tags: Mexico, Guatemala, migration",
    "We use cookies to give you the best experience on our site.",
    "By continuing to use this site you agree to our use of cookies",
    "© 2024 The Paper. All rights reserved.",
    "Copyright 2016 The Paper",
    "Published February 29,2024",
    "Last updated: 3 March 2020, 10:15 GMT",
    "Please enable JavaScript to view the comments",
    "Image source, Getty Images",
  ])("%s", (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  it.each([
    PROSE,
    "Mexico",
    "Related parties to the treaty met on Monday.",
    "Share of exports falls",
    "Follow-up talks were held in Geneva.",
    "Copyright talks between the United States and Peru failed.",
    "Signing up to the accord, Mexico accepted the terms.",
    "Contact with the rebels was lost on Friday.",
    "Home Secretary resigns",
    "More than 200 people died",
    "Most of the ministers left early.",
    "Comments by the minister angered Honduras.",
    "Subscribers to the fund include Japan and Canada.",
    "Tuesday, January 9, 2007",
    "Published reports say the minister will resign on May 3, 2011.",
    "The ministers shake hands in Asunción. Photo: EFE",
    "People wait at the border. © 2016 AFP",
    "Be sure to follow the Deputy Secretary on Twitter (@Deputy) for more updates throughout the trip.",
    "(Reuters)",
    "(Reporting by A. Reporter; Editing by B. Editor)",
    "By A. Reporter, BBC News",
    "Anadolu Agency WORLD",
    "In pictures: a summit in Lima",
  ])("but not: %s", (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });

  it("go with the headlines of other articles under them, up to the next prose", () => {
    const text = ["Title of it", PROSE, "Most read", "Storm closes port", "Team wins cup?", MORE_PROSE].join(
      "\n\n",
    );
    expect(cleanParagraphs(text)).toEqual(["Title of it", PROSE, MORE_PROSE]);
  });

  it("leave what stands above the article's first sentence, where its title is", () => {
    expect(cleanParagraphs(["Most read", "Title of it", PROSE].join("\n"))).toEqual(["Title of it", PROSE]);
  });

  it("take sections' names along, which alone may be headings", () => {
    expect(cleanParagraphs(["Home", "World", "Politics", "Title of it", PROSE].join("\n"))).toEqual([
      "Title of it",
      PROSE,
    ]);
    expect(cleanParagraphs([PROSE, "Politics", MORE_PROSE].join("\n\n"))).toEqual([
      PROSE,
      "Politics",
      MORE_PROSE,
    ]);
  });
});

describe("paragraphs", () => {
  it("are kept once, whatever marks of quotation they are set with", () => {
    const [straight, curly] = [
      `Mexico's minister said "no" to it all.`,
      "Mexico’s minister said “no” to it all.",
    ];
    expect(cleanParagraphs([straight, PROSE, curly].join("\n\n"))).toEqual([straight, PROSE]);
  });

  it("that are short may be said twice", () => {
    expect(cleanParagraphs("Thank you.\n\nYes.\n\nThank you.")).toEqual(["Thank you.", "Yes.", "Thank you."]);
  });

  it("lose the date that a crawler put before them", () => {
    expect(cleanParagraphs(` date 2016-11-22 ${PROSE}`)).toEqual([PROSE]);
  });

  it.each<[string, string[], string[]]>([
    [
      "a name on a line of its own",
      [
        "They met on Monday. US Secretary of State",
        "Antony Blinken, Secretary of Homeland Security",
        "Alejandro Mayorkas led them.",
      ],
      [
        "They met on Monday. US Secretary of State Antony Blinken, Secretary of Homeland Security Alejandro Mayorkas led them.",
      ],
    ],
    ["a quotation", ["He called it “", "a success”, and left."], ["He called it “a success”, and left."]],
    ["lower case", ["The minister of the", "interior left."], ["The minister of the interior left."]],
    ["a comma", ["While it was hard,", "“we did it”."], ["While it was hard, “we did it”."]],
    ["a title cut off", ["He met Gen.", "Smith in Oslo."], ["He met Gen. Smith in Oslo."]],
    ["a headline and its article", ["Ministers meet in Lima", PROSE], ["Ministers meet in Lima", PROSE]],
    [
      "a headline with a state's initials",
      ["U.S. envoy visits Peru", PROSE],
      ["U.S. envoy visits Peru", PROSE],
    ],
    [
      "a headline that ends like a sentence cut off",
      ["Talks in Lima go on", PROSE],
      ["Talks in Lima go on", PROSE],
    ],
    ["two sentences", [PROSE, MORE_PROSE], [PROSE, MORE_PROSE]],
    ["a list", ["It has three aims:", "- peace", "- trade"], ["It has three aims:", "- peace", "- trade"]],
    [
      "a list in lower case",
      ["The aims:", "build roads", "raise wages"],
      ["The aims:", "build roads", "raise wages"],
    ],
    [
      "a byline",
      ["Ministers meet in Lima", "by A Reporter", PROSE],
      ["Ministers meet in Lima", "by A Reporter", PROSE],
    ],
    [
      "a caption's credit",
      ["They shake hands in Lima. Credit: Reuters", PROSE],
      ["They shake hands in Lima. Credit: Reuters", PROSE],
    ],
  ])("broken by lines: %s", (_, lines, expected) => {
    expect(cleanParagraphs(lines.join("\n"))).toEqual(expected);
  });

  it("of a text that is broken at a width are whole again", () => {
    const words =
      `${PROSE} ${MORE_PROSE} Both Foreign Minister Ana Example and President Bo Example spoke.`.split(" ");
    const lines = words.reduce<string[]>((all, word) => {
      const last = all.at(-1);
      if (last !== undefined && last.length + word.length < 50) all[all.length - 1] = `${last} ${word}`;
      else all.push(word);
      return all;
    }, []);
    expect(lines.length).toBeGreaterThan(4);
    expect(cleanParagraphs(`${lines.join("\n")}\n\n${PROSE.replace("both", "all")}`)).toEqual([
      words.join(" "),
      PROSE.replace("both", "all"),
    ]);
  });

  it.each([
    ["coop-", "eration grew", "cooperation grew"],
    ["self-", "government", "self-government"],
    ["U.S.-", "led forces", "U.S.-led forces"],
    ["2019-", "2020", "2019-2020"],
    ["he said", ", and left", "he said, and left"],
    ["the (", "second) time", "the (second) time"],
  ])("part in a word or at a mark: %s|%s", (left, right, expected) => {
    const { left: head, blank } = seam(left, right);
    expect(head + blank + right).toBe(expected);
  });
});

describe("cleaning", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      PROSE,
      MORE_PROSE,
      "Home",
      "World",
      "Most read",
      "Read",
      "more: x",
      "date 2016-11-22",
      "said “",
      "A-",
    ),
    fc.constantFrom(
      "Mexico's",
      "Thank you.",
      "lower case",
      "U.S. Secretary",
      "Storm closes port",
      "date 2016-11-22 x",
      "",
    ),
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom("\n", "\n\n", " ", "\r\n")))
    .map((parts) => parts.flat().join(""));

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(text, (dirty) => {
        const once = joinParagraphs(cleanParagraphs(dirty));
        expect(joinParagraphs(cleanParagraphs(once))).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("gives paragraphs of one line without loose blanks", () => {
    fc.assert(
      fc.property(text, (dirty) => {
        for (const paragraph of cleanParagraphs(dirty)) expect(paragraph).toMatch(/^\S(?:.*\S)?$/u);
      }),
    );
  });

  it.each([
    ["one line of 5 MB", "word ".repeat(1_000_000)],
    ["1 MB without a blank", "w".repeat(1_000_000)],
    ["1 MB of blanks", " ".repeat(1_000_000)],
    ["1 MB of bars", "| ".repeat(500_000)],
    ["1 MB of dates", "date 2016-11-22 ".repeat(62_500)],
    ["100,000 lines that go on", "and so they went on with the\n".repeat(100_000)],
    ["20,000 headlines", Array.from({ length: 20_000 }, (_, i) => `Storm ${i} closes port`).join("\n")],
    ["100,000 empty lines", "\n".repeat(100_000)],
  ])(
    "comes to its end on %s",
    (_, huge) => {
      expect(joinParagraphs(cleanParagraphs(huge)).length).toBeLessThanOrEqual(huge.length + 200_000);
    },
    60_000,
  );
});
