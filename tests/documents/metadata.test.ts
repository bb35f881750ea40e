import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cleanParagraphs } from "../../src/documents/clean/index.ts";
import { readMetadata } from "../../src/documents/metadata/index.ts";

const PROSE =
  "The foreign ministers of both countries met in the capital on May 3, 2011 and signed the accord.";
const HEADLINE = "Ministers of Peru and Chile sign accord";

const read = (...lines: string[]) => {
  const text = lines.join("\n\n");
  return readMetadata(text, cleanParagraphs(text));
};

describe("the title", () => {
  it.each<[string, string[], string | undefined]>([
    ["first line", [HEADLINE, PROSE], HEADLINE],
    ["below navigation", ["Contact Us", HEADLINE, PROSE], HEADLINE],
    ["below a date", ["Tuesday, January 9, 2007", HEADLINE, PROSE], HEADLINE],
    ["below an outlet and a byline", ["Reuters", "By A. Reporter", HEADLINE, PROSE], HEADLINE],
    ["about a photo", ["Photo exhibition opens in Lima", PROSE], "Photo exhibition opens in Lima"],
    ["a question", ["Will Peru and Chile agree?", PROSE], "Will Peru and Chile agree?"],
    ["ends on initials", ["Peru's president visits the U.S.", PROSE], "Peru's president visits the U.S."],
    ["a sentence is none", [PROSE], undefined],
    ["a sentence below a date is none", ["Tuesday, January 9, 2007", PROSE], undefined],
    ["a dateline is none", ["KABUL (AP) - Talks go on", PROSE], undefined],
    ["a caption is none", ["Peru's minister (L) and Chile's minister (R) in Lima", PROSE], undefined],
    ["a credit is none", ["Ministers in Lima, May 3, 2011. REUTERS/A. Photographer", PROSE], undefined],
  ])("%s", (_, lines, title) => {
    expect(read(...lines).title).toBe(title);
  });
});

describe("the date", () => {
  it.each<[string, string[], string | undefined]>([
    ["published", [HEADLINE, "Published February 29,2024", PROSE], "2024-02-29"],
    ["put before the text by a crawler", [` date 2016-11-22 ${PROSE}`], "2016-11-22"],
    ["alone on a line", [HEADLINE, "Sunday, October 27, 2019", PROSE], "2019-10-27"],
    ["with a time", [HEADLINE, "21 Nov 2016, 10:30 a.m. EST", PROSE], "2016-11-21"],
    ["beside a byline", [HEADLINE, "By A. Reporter | 3 March 2020 10:15 GMT", PROSE], "2020-03-03"],
    ["beside an outlet", [HEADLINE, "The Paper - March 3, 2020", PROSE], "2020-03-03"],
    [
      "published before updated",
      [HEADLINE, "Updated: March 5, 2020", "Posted: March 3, 2020", PROSE],
      "2020-03-03",
    ],
    ["updated where nothing else", [HEADLINE, "Last updated on March 5, 2020", PROSE], "2020-03-05"],
    ["of a dateline", [HEADLINE, `BEIJING, Nov. 21, 2016 (Xinhua) -- ${PROSE}`], "2016-11-21"],
    [
      "of a dateline, its year from a caption",
      [
        "The ministers (L) in Lima, December 30, 2016. REUTERS/A. Photographer",
        `LIMA, Jan 2 (Reuters) - ${PROSE}`,
      ],
      "2017-01-02",
    ],
    [
      "of a caption, as the last resort",
      ["The ministers in Lima, May 2, 2011. Credit: Reuters", PROSE],
      "2011-05-02",
    ],
    [
      "not of a file photo",
      ["FILE PHOTO: The minister in Lima, May 2, 2009. Credit: Reuters", PROSE],
      undefined,
    ],
    ["not of a sentence", [HEADLINE, PROSE], undefined],
    [
      "not of a sentence that only starts like a stamp",
      [HEADLINE, "Published reports say he goes on May 3, 2011.", PROSE],
      undefined,
    ],
    [
      "not of a senator's sentence",
      [HEADLINE, "Sen. Example (R) left for Peru on May 3, 2011, he said.", PROSE],
      undefined,
    ],
    ["not of the calendar", [HEADLINE, "Published February 30, 2024", PROSE], undefined],
  ])("%s", (_, lines, date) => {
    expect(read(...lines).date).toBe(date);
  });
});

describe("the source", () => {
  it.each<[string, string[], string | undefined]>([
    ["a dateline", [HEADLINE, `GUATEMALA CITY (Reuters) - ${PROSE}`], "Reuters"],
    ["a dateline with a date", [HEADLINE, `WASHINGTON, March 3 (AFP) — ${PROSE}`], "Agence France-Presse"],
    ["an outlet that is not known", [HEADLINE, `KIGALI (The Lake Tribune) - ${PROSE}`], "The Lake Tribune"],
    ["a line with its section", [HEADLINE, "Anadolu Agency WORLD", PROSE], "Anadolu Agency"],
    ["a line with a date", [HEADLINE, "BBC News, 3 March 2020", PROSE], "BBC News"],
    ["a byline", [HEADLINE, "By A. Reporter, BBC News", PROSE], "BBC News"],
    ["a label", [HEADLINE, "Source: The Lake Tribune", PROSE], "The Lake Tribune"],
    ["a last line", [HEADLINE, PROSE, "(Reuters)"], "Reuters"],
    ["a last line after a dash", [HEADLINE, PROSE, "— AP"], "Associated Press"],
    [
      "an agency's closing line",
      [HEADLINE, PROSE, "(Reporting by A. Reporter; Editing by B. Editor)"],
      "Reuters",
    ],
    ["a photo's credit", ["The ministers in Lima, May 2, 2011. REUTERS/A. Photographer", PROSE], "Reuters"],
    ["another photo's credit", ["People wait at the border. (AA Photo)", PROSE], "Anadolu Agency"],
    [
      "not what an outlet was told",
      [HEADLINE, `${PROSE} "It is good," the minister told Reuters.`],
      undefined,
    ],
    ["not a headline about sources", ["Source close to president speaks", PROSE], undefined],
    ["not a body's acronym", [HEADLINE, `The Automobile Association (AA) Board said ${PROSE}`], undefined],
    ["not an acronym in a sentence", [HEADLINE, `The Andean Community (CAN) said ${PROSE}`], undefined],
  ])("%s", (_, lines, source) => {
    expect(read(...lines).source).toBe(source);
  });
});

describe("the seeds", () => {
  const seed = (file: string) => {
    const text = readFileSync(`seeds/${file}.txt`, "utf8");
    const paragraphs = cleanParagraphs(text);
    return { ...readMetadata(text, paragraphs), paragraphs };
  };

  it("say where and when they come from", () => {
    expect(seed("000_ce6e82cab0ac0432")).toMatchObject({
      title: "As Trump Presidency Looms, Mexico, Central America Seek Joint Strategy on Migrants",
      date: "2016-11-21",
      source: "Reuters",
    });
    const second = seed("001_40b56f51e3089fb5");
    expect(second).toMatchObject({ date: "2016-11-22", source: "Reuters" });
    expect(second.title).toBeUndefined();
    expect(seed("002_2d3ebf030a471ff7")).toMatchObject({
      title: "U.S., Mexico, Guatemala to deepen cooperation on migration",
      date: "2024-02-29",
      source: "Anadolu Agency",
    });
    const fourth = seed("003_0456fcaa0ab84bb1");
    expect([fourth.title, fourth.date, fourth.source]).toEqual([undefined, undefined, undefined]);
    expect(seed("004_6d3b585246def78f").title).toBe(
      "US urging Mexico help slow the flow of Central American immigrants",
    );
  });

  it("lose what is not of the article, and what is said twice", () => {
    expect(seed("000_ce6e82cab0ac0432").paragraphs).toHaveLength(14);
    expect(seed("001_40b56f51e3089fb5").paragraphs[0]).toMatch(/^Mexico's Foreign Minister/u);
    expect(seed("002_2d3ebf030a471ff7").paragraphs.slice(0, 2)).toEqual([
      "U.S., Mexico, Guatemala to deepen cooperation on migration",
      "Anadolu Agency WORLD",
    ]);
    const fourth = seed("003_0456fcaa0ab84bb1").paragraphs;
    expect(fourth).toHaveLength(1);
    expect(fourth[0]).toContain(
      "US Secretary of State Antony Blinken, Secretary of Homeland Security Alejandro",
    );
    expect(fourth[0]).toContain("matters concerning “issues related");
    expect(fourth[0]).toMatch(/international borders\.$/u);
    expect(seed("004_6d3b585246def78f").paragraphs.at(-1)).toMatch(/^Mexico should have a keen interest/u);
  });
});
