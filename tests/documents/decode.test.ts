import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/documents/decode.ts";
import { Unreadable } from "../../src/documents/unreadable.ts";

const TEXT = "José Peña met “the envoy” in São Paulo – a café.";

const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};

describe("bytes become text", () => {
  it.each<[string, Buffer, string]>([
    ["UTF-8", Buffer.from(TEXT), TEXT],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`), TEXT],
    ["UTF-16, little end first", utf16(TEXT, false), TEXT],
    ["UTF-16, big end first", utf16(TEXT, true), TEXT],
    [
      "Latin-1",
      Buffer.from("José met the minister in São Paulo.", "latin1"),
      "José met the minister in São Paulo.",
    ],
    ["Windows-1252", Buffer.from("He said \x93yes\x94 \x96 at last.", "latin1"), "He said “yes” – at last."],
    ["Latin-1 whose last letter is the only one", Buffer.from("a caf\xe9", "latin1"), "a café"],
    ["UTF-8 with one such letter", Buffer.from("a café."), "a café."],
    ["UTF-8 cut off in a character", Buffer.from(TEXT + "é").subarray(0, -1), TEXT],
  ])("%s", (_, bytes, expected) => {
    expect(decodeText(bytes)).toBe(expected);
  });

  it("in the encoding that a page declares, where it is not UTF-8", () => {
    expect(decodeText(Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), "windows-1251")).toBe("Москва");
  });

  it.each<[string, Buffer, string]>([
    ["binary", Buffer.from([0x50, 0x00, 0x01, 0x02]), "is binary, not text"],
    ["control marks", Buffer.from("\x01\x02\x03\x04text"), "is binary, not text"],
    [
      "Cyrillic that nothing declares",
      Buffer.from("\xcc\xee\xf1\xea\xe2\xe0 \xf1\xe5\xe3\xee\xe4\xed\xff", "latin1"),
      "encoding",
    ],
    [
      "broken UTF-8",
      Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe9, 0x20]), Buffer.from(TEXT)]),
      "UTF-8 with broken",
    ],
    ["half a UTF-16 character", Buffer.from([0xff, 0xfe, 0x41]), "UTF-16LE"],
  ])("but not %s", (_, bytes, reason) => {
    expect(() => decodeText(bytes)).toThrow(Unreadable);
    expect(() => decodeText(bytes)).toThrow(reason);
  });

  it("and not in an encoding that nobody knows", () => {
    expect(() => decodeText(Buffer.from("caf\xe9", "latin1"), "klingon-1")).toThrow("not known");
  });
});
