import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentIds } from "../../src/graph/former.ts";
import { splitByDocument } from "../../src/graph/split.ts";
import type { GraphJson } from "../../src/graph/types.ts";
import { validateGraph } from "../../src/graph/validate.ts";
import { resolve } from "../../src/resolution/index.ts";
import { statement } from "../graph/statement.ts";
import type { Spoken } from "../graph/statement.ts";

/** Names that touch one another in every way that the rules know. */
const SPOKEN: readonly Spoken[] = [
  "Person: Trump",
  "Person: Donald Trump | Trump",
  "Person: Donald J. Trump",
  "Person: Donald John Trump",
  "Person: Ivanka Trump",
  "Person: George Bush",
  "Person: George W. Bush | Bush",
  "Person: George H. W. Bush",
  "Person: Bush",
  "Person: Alicia Barcenas",
  "Person: Alicia Bárcena",
  "Person: Barcena",
  "Government: US",
  "Government: United States",
  "Organization: CBP",
  "Organization: U.S. Customs and Border Protection | CBP",
  "Organization: Customs and Border Protection | CBP",
  "Place: Washington",
  "Place: Washington, D.C.",
  "Place: Washington, Iowa",
  "Agreement: joint statement",
  "Agreement: NAFTA",
  "Agreement: North American Free Trade Agreement | NAFTA",
  "Program: labour mobility pathways",
  "Program: labor mobility pathways",
];
const EVENTS: readonly Spoken[] = ["Event: meeting", "Event: talks in Guatemala City", "Event: summit"];
const DATES = [undefined, "2024-02-28", "2024-02-29", "2024-02"];

const content = fc.record({
  spoken: fc.uniqueArray(fc.constantFrom(...SPOKEN), { minLength: 2, maxLength: 8 }),
  event: fc.constantFrom(...EVENTS),
  date: fc.constantFrom(...DATES),
  title: fc.constantFrom("Mexico's Foreign Minister", "foreign minister", "Foreign Minister"),
});

const nameOf = (spoken: Spoken): string => spoken.slice(spoken.indexOf(": ") + 2).split(" | ")[0] ?? "";

const documents = fc.array(content, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(({ spoken, event, date, title }, i) => {
    const people = spoken.filter((one) => one.startsWith("Person")).map(nameOf);
    const states = spoken.filter((one) => one.startsWith("Government")).map(nameOf);
    return statement(
      `${i}.txt`,
      [...spoken, date === undefined ? event : { spoken: event, date }],
      [
        ...people.map((from) => ({ from, type: "ATTENDED" as const, to: nameOf(event) })),
        ...people.slice(1).map((to) => ({ from: people[0] ?? "", type: "MET_WITH" as const, to })),
        ...people.flatMap((from) => states.map((to) => ({ from, type: "HOLDS_OFFICE" as const, to, title }))),
      ],
    );
  }),
);

const bytes = (graph: GraphJson): string => JSON.stringify(graph);
const together = (graphs: readonly GraphJson[]): GraphJson => resolve(graphs.map((graph) => ({ graph })));

describe("resolution", { timeout: 60_000 }, () => {
  test("gives the same bytes in whatever order documents come", () => {
    fc.assert(
      fc.property(
        documents.chain((graphs) =>
          fc.tuple(fc.constant(graphs), fc.shuffledSubarray(graphs, { minLength: graphs.length })),
        ),
        ([graphs, shuffled]) => {
          expect(bytes(together(shuffled))).toBe(bytes(together(graphs)));
        },
      ),
    );
  });

  test("gives a graph that is whole, with every offset true", () => {
    fc.assert(
      fc.property(documents, (graphs) => {
        expect(() => validateGraph(together(graphs))).not.toThrow();
      }),
    );
  });

  test("gives back a graph that it gave before", () => {
    fc.assert(
      fc.property(documents, (graphs) => {
        const graph = together(graphs);
        const parts = splitByDocument(graph).documents.map((part) => ({ graph: part.graph, origin: "g" }));
        expect(bytes(resolve(parts.reverse()))).toBe(bytes(graph));
      }),
    );
  });

  test("keeps every id resolving that a part of the documents gave", () => {
    fc.assert(
      fc.property(
        documents.chain((graphs) => fc.tuple(fc.constant(graphs), fc.subarray(graphs))),
        ([graphs, some]) => {
          const whole = currentIds(together(graphs).nodes);
          for (const { key } of together(some).nodes) expect(whole.has(key)).toBe(true);
        },
      ),
    );
  });

  test("loses no mention and no evidence between two entities", () => {
    const count = (graph: GraphJson): number =>
      graph.nodes.reduce((sum, { attributes }) => sum + attributes.mentions.length, 0);
    fc.assert(
      fc.property(documents, (graphs) => {
        expect(count(together(graphs))).toBe(graphs.reduce((sum, graph) => sum + count(graph), 0));
      }),
    );
  });
});
