import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocuments } from "../../src/documents/index.ts";
import type { Document } from "../../src/documents/document.ts";
import { createExtractor } from "../../src/extraction/index.ts";
import { validateGraph } from "../../src/graph/validate.ts";
import { mayJoin } from "../../src/ontology/index.ts";

const extractor = await createExtractor();
const seeds: Document[] = [];
for await (const read of readDocuments(["seeds"])) if ("document" in read) seeds.push(read.document);

function check(document: Document): void {
  const graph = extractor.extract(document);
  validateGraph(graph, "the extracted graph");
  const kinds = new Map(graph.nodes.map((node) => [node.key, node.attributes.kind]));
  for (const node of graph.nodes) {
    for (const m of node.attributes.mentions) expect(document.text.slice(m.start, m.end)).toBe(m.text);
  }
  for (const { source, target, attributes } of graph.edges) {
    if (attributes.type === "MENTIONS") continue;
    const [from, to] = [kinds.get(source), kinds.get(target)];
    expect(from !== "Document" && to !== "Document" && from && to && mayJoin(attributes.type, from, to)).toBe(
      true,
    );
    expect(attributes.evidence.length).toBeGreaterThan(0);
    for (const e of attributes.evidence) {
      expect(document.text.slice(e.start, e.end)).toBe(e.quote);
      for (const span of [e.from, e.to, ...(e.trigger ? [e.trigger] : [])]) {
        expect(span.start >= e.start && span.end <= e.end && span.start < span.end).toBe(true);
      }
      expect(e.confidence > 0 && e.confidence <= 1).toBe(true);
    }
  }
}

describe("evidence", () => {
  it("is five documents' own words, with both mentions inside", () => {
    expect(readdirSync("seeds").filter((name) => name.endsWith(".txt"))).toHaveLength(5);
    expect(seeds).toHaveLength(5);
    seeds.forEach(check);
  });

  it("is right on any text: sentences of news shuffled, cut and broken", () => {
    const pieces = seeds.flatMap((seed) => seed.text.split(/(?<=[.,;(“"])/u));
    const hostile = fc.constantFrom("\u0000", "\n\n", "🙂", "؟ نص", "((((", "’", "US ", "“", "\t", "é", "—");
    const text = fc
      .array(
        fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: hostile }),
        {
          minLength: 1,
          maxLength: 25,
        },
      )
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, (value) => {
        check({ key: "document:x.txt", file: "x.txt", text: value, date: "2020-05-05" });
      }),
      { numRuns: 150 },
    );
  });

  it("comes out the same each time", () => {
    for (const seed of seeds) expect(extractor.extract(seed)).toEqual(extractor.extract(seed));
  });

  it("does not come from a lexicon made for these documents", () => {
    const names = ["Massieu", "Aguero", "Mayorkas", "Sherwood", "Brownfield", "Alliance for Prosperity"];
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    for (const file of files) {
      const source = readFileSync(`src/${file}`, "utf8");
      for (const name of names) expect(source.includes(name), `${name} in ${file}`).toBe(false);
    }
  });
});
