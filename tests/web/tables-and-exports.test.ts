import { describe, expect, test } from "vitest";
import { ENTITY_KINDS } from "../../src/ontology/index.ts";
import { EXPORTERS } from "../../src/formats/index.ts";
import { NO_FILTERS } from "../../web/src/filters/filters.ts";
import { EXPORTS, exportAddress, narrowsExport } from "../../web/src/frame/exports.ts";
import { nextSort, sortRows } from "../../web/src/table/sorting.ts";

describe("sorting", () => {
  const rows = ["Émile", "ada", "Bo", "Zoe"];

  test("names go by the alphabet, not by code points", () => {
    expect(sortRows(rows, (row) => row, "ascending")).toEqual(["ada", "Bo", "Émile", "Zoe"]);
  });

  test("numbers go by size, and equal rows stay in place", () => {
    const sizes = [
      { n: 2, id: "a" },
      { n: 10, id: "b" },
      { n: 2, id: "c" },
    ];
    expect(sortRows(sizes, ({ n }) => n, "descending").map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  test("a heading sorts names up and numbers down first, then the other way", () => {
    const byName = nextSort({ column: "ties", direction: "descending" }, "name", false);
    expect(byName).toEqual({ column: "name", direction: "ascending" });
    expect(nextSort(byName, "name", false).direction).toBe("descending");
    expect(nextSort(byName, "ties", true)).toEqual({ column: "ties", direction: "descending" });
  });
});

describe("exports", () => {
  test("offer every format that the server writes, each of its files", () => {
    const offered = EXPORTS.map(({ format, part }) => `${format} ${part ?? ""}`).sort();
    const written = EXPORTERS.flatMap(({ id, files }) =>
      files.map(({ name }) => `${id} ${files.length > 1 ? name.replace(/\.\w+$/, "") : ""}`),
    ).sort();
    expect(offered).toEqual(written);
  });

  const [gexf] = EXPORTS;
  const documents = ["a", "b c"];
  if (!gexf) throw new Error("no exports");

  test("ask for the whole, or for what the filters leave", () => {
    expect(exportAddress(gexf)).toBe("/api/export?format=gexf");
    const filters = { ...NO_FILTERS, hiddenKinds: ENTITY_KINDS.slice(1), hiddenDocuments: ["a"] };
    expect(exportAddress(gexf, { filters, documents })).toBe(
      "/api/export?format=gexf&kind=Person&document=b+c",
    );
  });

  test("cannot be narrowed by nothing, nor to nothing", () => {
    expect(narrowsExport({ filters: NO_FILTERS, documents })).toBe(false);
    expect(narrowsExport({ filters: { ...NO_FILTERS, hiddenKinds: ["Place"] }, documents })).toBe(true);
    expect(narrowsExport({ filters: { ...NO_FILTERS, hiddenKinds: [...ENTITY_KINDS] }, documents })).toBe(
      false,
    );
  });
});
