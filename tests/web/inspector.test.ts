import { describe, expect, test } from "vitest";
import { confidenceDots, countMissing, groupTies } from "../../web/src/inspector/grouping.ts";
import { mostConnected, newest } from "../../web/src/inspector/overview.ts";
import { edgeOf, missingOf, partOf, toNetwork, withPart } from "../../web/src/state/network.ts";
import { SAMPLE, edge, node, tie } from "./sample.ts";

describe("the ties of a node", () => {
  test("stand by type and direction, offices first", () => {
    const ties = [
      tie("Ada", "ATTENDED", "talks"),
      tie("Bo", "ACCUSED", "Ada"),
      tie("Ada", "HOLDS_OFFICE", "Italy"),
      tie("Ada", "ACCUSED", "Bo"),
    ];
    const groups = groupTies("Ada", ties);
    expect(groups.map(({ heading }) => heading)).toEqual([
      "Holds office",
      "Attended",
      "Accused",
      "Accused by",
    ]);
    expect(groups.map(({ ties: [first] }) => first?.counterpart.id)).toEqual(["Italy", "talks", "Bo", "Bo"]);
  });

  test("of a symmetric type are one group, whichever end comes first", () => {
    const groups = groupTies("Bo", [tie("Ada", "MET_WITH", "Bo"), tie("Bo", "MET_WITH", "Cy")]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.ties.map(({ counterpart }) => counterpart.id)).toEqual(["Ada", "Cy"]);
  });

  test("lead to so many nodes that are not drawn", () => {
    const ties = [tie("Ada", "MET_WITH", "Bo"), tie("Zoe", "ACCUSED", "Ada"), tie("Ada", "ACCUSED", "Zoe")];
    expect(countMissing("Ada", ties, SAMPLE.nodes)).toBe(1);
  });
});

test.each([
  [0, "●○○○"],
  [0.5, "●●○○"],
  [0.87, "●●●○"],
  [1, "●●●●"],
])("confidence %d is %s", (confidence, dots) => {
  const { full, empty } = confidenceDots(confidence);
  expect("●".repeat(full) + "○".repeat(empty)).toBe(dots);
});

describe("the overview", () => {
  test("has the best connected of each kind that there is", () => {
    const network = toNetwork({
      nodes: [
        { ...node("Ada", "Person", []), degree: 2 },
        { ...node("Bo", "Person", []), degree: 5 },
        { ...node("Cy", "Person", []), degree: 2 },
        { ...node("Rome", "Place", []), degree: 1 },
      ],
      edges: [],
    });
    const found = mostConnected(network, 2).map(({ kind, nodes }) => [
      kind,
      ...nodes.map(({ name }) => name),
    ]);
    expect(found).toEqual([
      ["Person", "Bo", "Ada"],
      ["Place", "Rome"],
    ]);
  });

  test("has the ties that were said last, offices and places left out", () => {
    const said = (last: string, type: Parameters<typeof edge>[1]) => ({
      ...edge("Ada", type, "Bo", []),
      last,
    });
    const network = toNetwork({
      nodes: [],
      edges: [said("2016", "MET_WITH"), said("2024-02", "HOLDS_OFFICE"), said("2024-01-05", "ACCUSED")],
    });
    expect(newest(network, 5).map(({ type }) => type)).toEqual(["ACCUSED", "MET_WITH"]);
  });
});

describe("adding to the network", () => {
  const part = {
    nodes: [node("Ada", "Person", []), node("Zoe", "Person", [])],
    edges: [edge("Ada", "MET_WITH", "Zoe", []), edge("Zoe", "MET_WITH", "stranger", [])],
  };

  test("adds what is missing, and no tie with an end in the void", () => {
    const missing = missingOf(SAMPLE, part);
    expect(missing.nodes.map(({ id }) => id)).toEqual(["Zoe"]);
    expect(missing.edges.map(({ target }) => target)).toEqual(["Zoe"]);
    expect(withPart(SAMPLE, missing).nodes.size).toBe(SAMPLE.nodes.size + 1);
  });

  test("a second time adds nothing", () => {
    const grown = withPart(SAMPLE, missingOf(SAMPLE, part));
    expect(missingOf(grown, part)).toEqual({ nodes: [], edges: [] });
  });

  test("a node's detail brings the node and its ties as the picture needs them", () => {
    const met = tie("Zoe", "MET_WITH", "Ada");
    const detail = { ...node("Zoe", "Person", ["a"]), formerIds: [], ties: [met], mentionedIn: [] };
    expect(partOf(detail).nodes).toEqual([node("Zoe", "Person", ["a"])]);
    expect(partOf(detail).edges).toEqual([edgeOf(met)]);
    expect(edgeOf(met)).toMatchObject({ source: "Zoe", target: "Ada", type: "MET_WITH" });
  });
});
