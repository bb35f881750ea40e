import { describe, expect, it } from "vitest";
import { extract, ties } from "./extract.ts";

describe("ties from verbs", () => {
  it.each([
    ["France urged Germany to act.", "France PRESSURED Germany"],
    ["France met with Germany.", "France MET_WITH Germany"],
    ["France and Germany signed a trade agreement.", "Germany PARTY_TO trade agreement"],
    ["Germany was attacked by France.", "France ATTACKED Germany"],
    ["France accused Germany of lying.", "France ACCUSED Germany"],
    ["Jean Martin visited Germany.", "Jean Martin VISITED Germany"],
  ])("%s", (text, expected) => {
    expect(ties(extract(text))).toContain(expected);
  });

  it.each([
    ["France did not attack Germany."],
    ["France would attack Germany."],
    ["France never attacked Germany."],
    ["France urged Poland to attack Germany."],
  ])("are not drawn from what did not happen: %s", (text) => {
    expect(ties(extract(text), "ATTACKED")).toEqual([]);
  });

  it.each([
    ["France will visit Germany.", "planned"],
    ["France plans to visit Germany.", "planned"],
    ["France promised to visit Germany.", "promised"],
    ["France visited Germany.", "stated"],
  ])("carry their status: %s", (text, status) => {
    const edge = extract(text).edges.find((e) => e.attributes.type === "VISITED");
    expect(edge?.attributes.evidence[0]?.status).toBe(status);
  });
});

describe("meetings", () => {
  it("that only a verb names have every member of the list, a day and a place", () => {
    const graph = extract(
      "The foreign ministers of France, Poland and Spain met on Monday in Vienna.",
      "2016-11-22",
    );
    expect(ties(graph, "ATTENDED")).toHaveLength(3);
    const event = graph.nodes.find((node) => node.attributes.kind === "Event");
    expect(event?.attributes).toMatchObject({ date: "2016-11-21" });
    expect(ties(graph, "HELD_IN")).toHaveLength(1);
  });

  it("that two sentences speak of are one", () => {
    const graph = extract(
      "The ministers of France and Spain met on Monday to talk. On Monday, at a meeting in Vienna, France asked Spain for help.",
      "2016-11-22",
    );
    expect(graph.nodes.filter((node) => node.attributes.kind === "Event")).toHaveLength(1);
  });
});

describe("places", () => {
  it("lie in what follows their comma", () => {
    expect(ties(extract("They met in Lyon, France."), "LOCATED_IN")).toEqual(["Lyon LOCATED_IN France"]);
  });
});
