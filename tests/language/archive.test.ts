import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { readGrowing, readModel, unpack } from "../../src/language/models/archive.ts";
import { HashTable } from "../../src/language/models/hash-table.ts";
import { hashText } from "../../src/language/models/hash.ts";
import { packGrowing, writeModel } from "../../training/lib/archive.ts";

describe("model files", () => {
  it("give back what was written", () => {
    const path = join(mkdtempSync(join(tmpdir(), "entente-")), "a.model");
    writeModel(
      path,
      { labels: ["á", "b"] },
      {
        small: { type: "i8", data: Int8Array.of(-3, 5, 127) },
        real: { type: "f32", data: Float32Array.of(0.5, -2) },
      },
    );
    const archive = unpack(gunzipSync(readFileSync(path)));
    expect(archive.meta).toEqual({ labels: ["á", "b"] });
    expect([...archive.array("small", "i8")]).toEqual([-3, 5, 127]);
    expect([...archive.array("real", "f32")]).toEqual([0.5, -2]);
    expect(() => archive.array("real", "u8")).toThrow(/no array/);
  });

  it("keep growing numbers in a few bytes each", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2 ** 32 - 1)), (numbers) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect([...readGrowing(packGrowing(sorted), sorted.length)]).toEqual(sorted);
      }),
    );
  });

  it("that are missing are reported with what to do", () => {
    expect(() => readModel("absent")).toThrow(UserError);
    expect(() => readModel("absent")).toThrow(/absent\.model cannot be read/);
  });
});

describe("HashTable", () => {
  it("finds what was put in and nothing else", () => {
    const words = Array.from({ length: 2000 }, (_, i) => `word${i}`);
    const table = new HashTable(
      words.map((word) => hashText(word)),
      words.map((_, i) => i),
    );
    words.forEach((word, i) => expect(table.get(hashText(word))).toBe(i));
    expect(table.get(hashText("other"))).toBe(-1);
  });
});
