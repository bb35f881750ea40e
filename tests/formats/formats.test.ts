import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXPORTERS, exporter } from "../../src/formats/index.ts";
import type { Exporter } from "../../src/formats/index.ts";
import { canonical } from "../../src/graph/canonical.ts";
import type { GraphJson } from "../../src/graph/types.ts";
import { HOSTILE, graphOf } from "./hostile.ts";
import { READERS, rebuild } from "./readers.ts";
import { sample, shuffled } from "./sample.ts";

function written({ files }: Exporter, graph: GraphJson): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file.name, [...file.write(graph)].join("")]));
}

/** What a rebuilt graph can be compared with: in order, and without what is always the same. */
function bare(graph: GraphJson) {
  const { nodes, edges } = canonical(graph);
  return { nodes, edges };
}

const FLAT = ["csv", "gexf", "graphml"] as const;

describe.each(EXPORTERS.map((it) => [it.id, it] as const))("%s", (_, it) => {
  test("gives the same bytes for the same graph, whatever its order", () => {
    expect(written(it, shuffled(sample))).toEqual(written(it, sample));
  });

  test.each(it.files.map(({ name }) => name))("writes the sample as in fixtures/%s", (name) => {
    const golden = readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
    expect(written(it, sample)[name]).toBe(golden);
  });

  test("writes a graph of nothing", () => {
    const empty = written(it, { nodes: [], edges: [] });
    expect(Object.keys(empty)).toEqual(it.files.map(({ name }) => name));
  });

  test("leaves the graph as it was", () => {
    const before = JSON.stringify(sample);
    written(it, sample);
    expect(JSON.stringify(sample)).toBe(before);
  });
});

describe.each(FLAT)("%s carries the whole graph", (id) => {
  const back = (graph: GraphJson) => rebuild(READERS[id](written(exporter(id), graph)));

  test("of the sample", () => {
    expect(bare(back(sample))).toEqual(bare(sample));
  });

  test.each(HOSTILE)("of texts that are %j", (text) => {
    const graph = graphOf(text);
    expect(bare(back(graph))).toEqual(bare(graph));
  });

  test("of texts that are anything", () => {
    const text = fc.string({ unit: "binary", minLength: 1 }).filter((it) => !/\p{Surrogate}/u.test(it));
    fc.assert(
      fc.property(text, (it) => {
        const graph = graphOf(it);
        expect(bare(back(graph))).toEqual(bare(graph));
      }),
    );
  });
});

test("json is what graphology exports", () => {
  const parsed = JSON.parse(written(exporter("json"), sample)["graph.json"] ?? "") as unknown;
  expect(parsed).toEqual(canonical(sample));
});

test("evidence names both ends and the document of each sentence", () => {
  const lines = (written(exporter("evidence"), sample)["evidence.jsonl"] ?? "").trimEnd().split("\n");
  const all = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(all).toHaveLength(4);
  expect(all).toContainEqual(
    expect.objectContaining({
      type: "FUNDED",
      source: { id: "government:peru", kind: "Government", name: "Peru" },
      target: { id: "program:agua", kind: "Program", name: "Agua" },
      document: expect.objectContaining({
        title: "A meeting",
        date: "2016-11-21",
        source: "Reuters",
      }) as unknown,
    }),
  );
  for (const { quote, start, end } of all) {
    const document = sample.nodes.find(({ attributes }) => attributes.kind === "Document")?.attributes;
    expect(document?.kind === "Document" && document.text.slice(Number(start), Number(end))).toBe(quote);
  }
});

test.each(["gexf", "graphml"] as const)("%s has no character that XML 1.0 forbids", (id) => {
  const all = Object.values(written(exporter(id), graphOf(HOSTILE.join("")))).join("");
  // eslint-disable-next-line no-control-regex
  expect(all).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
});

test("no cell of the CSV tables starts like a formula", () => {
  for (const text of HOSTILE) {
    const all = Object.values(written(exporter("csv"), graphOf(text))).join("");
    expect(all).not.toMatch(/(^|[,\n])"?[=+@＝＋－＠-]/);
  }
});
