import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../src/documents/formats/index.ts";
import { makeDocument } from "../../src/documents/make.ts";
import { makeDocx } from "./fixtures/docx.ts";
import { makePdf } from "./fixtures/pdf.ts";

/** All that a file of this extension gives, cleaned. */
async function read(extension: string, content: string | Buffer) {
  const drafts = await formatOf(extension)?.read(Buffer.from(content));
  return (drafts ?? []).map((draft) =>
    "reason" in draft ? draft : makeDocument(`file${extension}#${draft.row ?? 0}`, draft),
  );
}

async function readOne(extension: string, content: string | Buffer) {
  const [result] = await read(extension, content);
  if (!result || "reason" in result) throw new Error("No document.");
  return { ...result, paragraphs: result.text.split("\n\n") };
}

const PROSE = "The foreign ministers of both countries met in the capital and signed the accord.";

describe("Markdown", () => {
  it("gives the words without the marks, and what stands before it in fields", async () => {
    const text = `---\ntitle: "Ministers sign"\ndate: 2020-03-04\nsource: The Paper\n---\n# Ministers sign\n\nThe **minister** met\n[the envoy](https://x.example).\n\n![They shake hands](a.png)\n\n- one thing\n- another\n`;
    expect(await readOne(".md", text)).toMatchObject({
      title: "Ministers sign",
      date: "2020-03-04",
      source: "The Paper",
      paragraphs: [
        "Ministers sign",
        "The minister met the envoy.",
        "They shake hands",
        "one thing",
        "another",
      ],
    });
  });
});

describe("HTML", () => {
  it("gives the article with its captions, and what the page states", async () => {
    const document = await readOne(".html", readFileSync("tests/documents/fixtures/article.html"));
    expect(document).toMatchObject({
      title: "Ministers sign river accord",
      date: "2019-05-14",
      source: "The Harbour Post",
      url: "https://harbourpost.example/world/river-accord",
    });
    expect(document.paragraphs[0]).toBe("Ministers sign river accord");
    expect(document.text).toContain("shake hands in Asunción. Photo: EFE");
    expect(document.text).toContain("It will meet twice a year, and report to both presidents");
    expect(document.text).toContain("Environmental groups welcomed the accord");
    expect(document.text).not.toMatch(/Storm closes|Sport|All rights|track\(|Advertisement|color/u);
    expect(document.text.match(/shake hands/gu)).toHaveLength(1);
  });

  it("reads a page that is short, bare or broken", async () => {
    expect((await readOne(".htm", `<p>${PROSE}<p>They left`)).paragraphs).toEqual([PROSE, "They left"]);
    expect((await readOne(".htm", PROSE)).text).toBe(PROSE);
    await expect(read(".htm", "<html><body><script>x()</script></body></html>")).rejects.toThrow("is empty");
  });

  it("takes the date of a meta tag or a time element, and the only heading as title", async () => {
    const page = `<head><meta name="pubdate" content="Tue, 14 May 2019 10:00:00 GMT"></head><body><h1>Talks end</h1><p>${PROSE}</p></body>`;
    expect(await readOne(".html", page)).toMatchObject({ title: "Talks end", date: "2019-05-14" });
    const timed = `<body><article><time datetime="2018-01-02">yesterday</time><p>${PROSE}</p></article></body>`;
    expect(await readOne(".html", timed)).toMatchObject({ date: "2018-01-02" });
  });

  it("decodes a page as it declares", async () => {
    const page = Buffer.from(`<meta charset="windows-1251"><p>\xcc\xee\xf1\xea\xe2\xe0</p>`, "latin1");
    expect((await readOne(".html", page)).text).toBe("Москва");
  });
});

describe("PDF", () => {
  const page = (number: number, lines: readonly string[]) => [
    { y: 800, size: 8, text: `The Harbour Post, page ${number}` },
    ...lines.map((text, i) => ({ y: 740 - 14 * i, text })),
    { y: 40, size: 8, text: String(number) },
  ];

  it("joins lines to paragraphs, over pages too, and drops running heads", async () => {
    const pdf = makePdf(
      [
        [
          { y: 800, size: 8, text: "The Harbour Post, page 1" },
          { y: 770, size: 20, text: "Ministers sign accord" },
          { y: 746, size: 20, text: "on the waters of the river" },
          { y: 720, text: "The water ministers of Uruguay and Paraguay signed an accord on coop-" },
          { y: 706, text: "eration in the river basin on Tuesday, officials of both countries said." },
          { y: 678, text: "The accord sets up a joint commission that has its seat in the port of" },
          { y: 40, size: 8, text: "1" },
        ],
        page(2, ["the capital and will report to both presidents twice in each year."]),
      ],
      { title: "Ministers sign accord on the waters of the river" },
    );
    expect(await readOne(".pdf", pdf)).toMatchObject({
      title: "Ministers sign accord on the waters of the river",
      paragraphs: [
        "Ministers sign accord on the waters of the river",
        "The water ministers of Uruguay and Paraguay signed an accord on cooperation in the river basin on Tuesday, officials of both countries said.",
        "The accord sets up a joint commission that has its seat in the port of the capital and will report to both presidents twice in each year.",
      ],
    });
  });

  it("takes no title from the file's properties that is not on the page", async () => {
    const pdf = makePdf([[{ y: 700, text: PROSE }]], { title: "Microsoft Word - draft7.doc" });
    expect((await readOne(".pdf", pdf)).title).toBeUndefined();
  });

  it.each<[string, Buffer, string]>([
    ["a scan", makePdf([[], []]), "is a scan without text"],
    ["a lock", makePdf([[{ y: 700, text: PROSE }]], { encrypted: true }), "is locked by a password"],
    ["a broken file", Buffer.from("%PDF-1.4\nnothing"), "is a broken PDF"],
  ])("says so of %s", async (_, bytes, reason) => {
    await expect(read(".pdf", bytes)).rejects.toThrow(reason);
  });
});

describe("Word", () => {
  it("gives its paragraphs", async () => {
    const document = await readOne(".docx", makeDocx(["Ministers sign", "Published May 3, 2011", PROSE]));
    expect(document).toMatchObject({
      title: "Ministers sign",
      date: "2011-05-03",
      paragraphs: ["Ministers sign", PROSE],
    });
  });

  it("says so of what is broken or locked", async () => {
    await expect(read(".docx", "PK not a zip")).rejects.toThrow("is a broken .docx file");
    await expect(read(".docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).rejects.toThrow(
      "locked by a password",
    );
  });
});

describe("exports", () => {
  it("of JSON lines: columns by their usual names, nested values, rows by number", async () => {
    const lines = [
      {
        headline: "Ministers sign",
        maintext: PROSE,
        date_publish: "2020-01-02 10:00:00",
        source: { name: "The Paper" },
      },
      {
        title: "Talks end",
        maintext: ["One.", "Two."],
        published: 1479772800,
        URL: "https://www.paper.example/2",
      },
    ];
    const content = `${JSON.stringify(lines[0])}\n\n{"maintext": broken\n${JSON.stringify(lines[1])}\n[1]\n{"title":"x"}\n`;
    expect(await read(".jsonl", content)).toEqual([
      {
        key: "document:file.jsonl#1",
        file: "file.jsonl#1",
        text: `Ministers sign\n\n${PROSE}`,
        title: "Ministers sign",
        date: "2020-01-02",
        source: "The Paper",
      },
      { row: 2, reason: "line 3 is no JSON object" },
      {
        key: "document:file.jsonl#3",
        file: "file.jsonl#3",
        text: "Talks end\n\nOne.\n\nTwo.",
        title: "Talks end",
        date: "2016-11-22",
        source: "paper.example",
        url: "https://www.paper.example/2",
      },
      { row: 4, reason: "line 5 is no JSON object" },
      { row: 5, reason: "has no text" },
    ]);
  });

  it.each([
    [",", ".csv"],
    [";", ".csv"],
    ["\t", ".tsv"],
    ["|", ".csv"],
  ])("of tables parted by %j", async (mark, extension) => {
    const content = `\ufeffHeadline${mark}Article Text${mark}Publish Date${mark}Outlet\r\n"A ""big"" accord"${mark}"One${mark}two.\n\nThree."${mark}21/11/2016${mark}The Paper\r\n`;
    expect(await readOne(extension, content)).toMatchObject({
      file: `file${extension}#1`,
      title: 'A "big" accord',
      text: `A "big" accord\n\nOne${mark === "\t" ? " " : mark}two.\n\nThree.`,
      date: "2016-11-21",
      source: "The Paper",
    });
  });

  it("whose texts are pages' source", async () => {
    const content = `text\n"<p>Ministers &amp; envoys met.</p><p>They <b>signed</b>.</p>"\n"Peru &amp; Chile agree.\nThey signed."\n`;
    expect((await read(".csv", content)).map((row) => ("text" in row ? row.text : row))).toEqual([
      "Ministers & envoys met.\n\nThey signed.",
      "Peru & Chile agree.\n\nThey signed.",
    ]);
  });

  it("of which no column holds text: says which there are", async () => {
    await expect(read(".csv", "foo,bar\n1,2\n")).rejects.toThrow(
      "has no column for the text (its columns: foo, bar)",
    );
    await expect(read(".jsonl", '{"foo": 1}\n')).rejects.toThrow("its columns: foo");
  });

  it("keep the rows before a quotation mark that is never closed", async () => {
    const rows = await read(".csv", `text\n${PROSE}\n"open\nline\n`);
    expect(rows).toMatchObject([
      { text: PROSE },
      { row: 2, reason: "from line 3 on, a quotation mark is never closed" },
    ]);
  });
});
