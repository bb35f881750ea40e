import { describe, expect, test } from "vitest";
import { NO_FILTERS, dropFacet, isFiltering, only, toggle } from "../../web/src/filters/filters.ts";
import type { Filters } from "../../web/src/filters/filters.ts";
import { chips, filterToDrop } from "../../web/src/filters/chips.ts";
import { nothingLeft, rememberVisible, visible } from "../../web/src/filters/visible.ts";
import { ENTITY_KINDS, RELATION_TYPES } from "../../src/ontology/index.ts";
import { SAMPLE } from "./sample.ts";

const with_ = (change: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...change });
const shown = (change: Partial<Filters>) => {
  const { nodes, edges } = visible(SAMPLE, with_(change));
  return { nodes: [...nodes], edges: [...edges].map((id) => id.split(" ")[1]) };
};

describe("what the filters let through", () => {
  test("without filters, everything", () => {
    expect(shown({}).nodes).toEqual([...SAMPLE.nodes.keys()]);
    expect(shown({}).edges).toEqual(["MET_WITH", "OPPOSES", "HELD_IN"]);
  });

  test("a hidden kind takes its nodes and their ties, and leaves the other ends", () => {
    expect(shown({ hiddenKinds: ["Place"] })).toEqual({
      nodes: ["Ada", "Bo", "pact", "talks", "Cy"],
      edges: ["MET_WITH", "OPPOSES"],
    });
  });

  test("hidden types leave only nodes that keep a tie", () => {
    expect(shown({ hiddenTypes: ["OPPOSES", "HELD_IN"] })).toEqual({
      nodes: ["Ada", "Bo"],
      edges: ["MET_WITH"],
    });
  });

  test("a hidden document takes what it alone states", () => {
    expect(shown({ hiddenDocuments: ["b"] })).toEqual({ nodes: ["Ada", "Bo", "Cy"], edges: ["MET_WITH"] });
  });

  test("a tie must be stated by enough of the documents that are shown", () => {
    expect(shown({ minDocuments: 2 }).edges).toEqual(["MET_WITH"]);
    expect(shown({ minDocuments: 2, hiddenDocuments: ["b"] })).toEqual({ nodes: [], edges: [] });
  });

  test("a node taken out by hand is gone with its ties", () => {
    expect(shown({ hiddenNodes: ["Bo"] }).edges).toEqual(["HELD_IN"]);
  });
});

describe("counts", () => {
  test("a kind counts what would show of it, whether it is hidden itself or not", () => {
    const { kinds } = visible(SAMPLE, with_({ hiddenKinds: ["Person"] }));
    expect(kinds).toMatchObject({ Person: 3, Place: 1 });
  });

  test("counts follow the other filters", () => {
    const { kinds, types } = visible(SAMPLE, with_({ hiddenDocuments: ["b"], hiddenKinds: ["Agreement"] }));
    expect(kinds).toMatchObject({ Person: 3, Place: 0, Agreement: 0 });
    expect(types).toMatchObject({ MET_WITH: 1, OPPOSES: 0 });
  });

  test("a type counts the ties whose ends show, whether it is hidden itself or not", () => {
    const { types } = visible(SAMPLE, with_({ hiddenTypes: ["MET_WITH"], hiddenKinds: ["Place"] }));
    expect(types).toMatchObject({ MET_WITH: 1, HELD_IN: 0 });
  });

  test("a document counts the ties it states, whether it is hidden itself or not", () => {
    const { documents } = visible(SAMPLE, with_({ hiddenDocuments: ["b"], hiddenTypes: ["OPPOSES"] }));
    expect([...documents]).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  test("with every kind shown, the counts of kinds add up to the nodes that show", () => {
    const { kinds, nodes } = visible(SAMPLE, with_({ minDocuments: 2 }));
    expect(Object.values(kinds).reduce((a, b) => a + b)).toBe(nodes.size);
  });

  test("the same question is answered once", () => {
    const ask = rememberVisible();
    const filters = with_({ hiddenKinds: ["Place"] });
    expect(ask(SAMPLE, filters)).toBe(ask(SAMPLE, filters));
    expect(ask(SAMPLE, NO_FILTERS)).not.toBe(ask(SAMPLE, filters));
  });
});

describe("switching", () => {
  test("toggle hides what is shown and shows it again", () => {
    const off = toggle(NO_FILTERS, "hiddenKinds", ["Event"]);
    expect(off.hiddenKinds).toEqual(["Event"]);
    expect(toggle(off, "hiddenKinds", ["Event"])).toEqual(NO_FILTERS);
  });

  test("a family that is partly hidden is hidden whole first", () => {
    const part = with_({ hiddenTypes: ["MET_WITH"] });
    expect(toggle(part, "hiddenTypes", ["ATTENDED", "MET_WITH"]).hiddenTypes).toEqual([
      "ATTENDED",
      "MET_WITH",
    ]);
  });

  test("what is hidden is in the ontology's order, whatever the order of the clicks", () => {
    const places = toggle(NO_FILTERS, "hiddenKinds", ["Place"]);
    expect(toggle(places, "hiddenKinds", ["Person"]).hiddenKinds).toEqual(["Person", "Place"]);
  });

  test("only hides all others, and a second time shows all", () => {
    const people = only(NO_FILTERS, "hiddenKinds", ["Person"], ENTITY_KINDS);
    expect(people.hiddenKinds).toEqual(ENTITY_KINDS.filter((kind) => kind !== "Person"));
    expect(only(people, "hiddenKinds", ["Person"], ENTITY_KINDS)).toEqual(NO_FILTERS);
  });

  test("dropping the last facet ends the filtering", () => {
    expect(isFiltering(with_({ minDocuments: 2 }))).toBe(true);
    expect(isFiltering(dropFacet(with_({ minDocuments: 2 }), "minDocuments"))).toBe(false);
  });
});

describe("chips", () => {
  const TITLES = new Map([
    ["a", "Ada and Bo meet"],
    ["b", "Bo says no to the pact, talks in Rome go on without him"],
  ]);
  const labels = (change: Partial<Filters>) => chips(with_(change), TITLES).map(({ label }) => label);

  test("say what is left where that is shorter, else what is gone", () => {
    expect(labels({ hiddenKinds: ["Place", "Event"] })).toEqual(["Without Places and Events"]);
    expect(labels({ hiddenKinds: ENTITY_KINDS.filter((kind) => kind !== "Person") })).toEqual([
      "Only People",
    ]);
    expect(labels({ hiddenKinds: ["Place", "Event", "Program"] })).toEqual(["3 kinds hidden"]);
  });

  test("name whole families, and single types by their words", () => {
    const conflict = RELATION_TYPES.filter((type) =>
      ["OPPOSES", "THREATENED", "PRESSURED", "ACCUSED", "SANCTIONED", "ATTACKED"].includes(type),
    );
    expect(labels({ hiddenTypes: conflict })).toEqual(["Without conflict and pressure"]);
    expect(labels({ hiddenTypes: ["MET_WITH"] })).toEqual(["Without “met with”"]);
  });

  test("cut long titles", () => {
    expect(labels({ hiddenDocuments: ["b"] })).toEqual(["Without Bo says no to the pact, tal…"]);
  });

  test("count nodes that were hidden by hand", () => {
    expect(labels({ hiddenNodes: ["Ada"], minDocuments: 2 })).toEqual([
      "1 node hidden",
      "Said in at least 2 documents",
    ]);
  });

  test("where nothing is left, the filter that brings back most is named", () => {
    const filters = with_({ hiddenKinds: ["Place"], hiddenDocuments: ["a", "b"] });
    const active = chips(filters, TITLES);
    expect(nothingLeft(SAMPLE, filters, visible(SAMPLE, filters))).toBe(true);
    expect(filterToDrop(SAMPLE, filters, active)?.facet).toBe("hiddenDocuments");
  });

  test("where only several together leave nothing, none alone is named", () => {
    const filters = with_({ hiddenKinds: [...ENTITY_KINDS], hiddenDocuments: ["a", "b"] });
    expect(filterToDrop(SAMPLE, filters, chips(filters, TITLES))).toBeUndefined();
  });
});
