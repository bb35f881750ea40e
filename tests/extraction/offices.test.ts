import { describe, expect, it } from "vitest";
import { extract, ties } from "./extract.ts";

describe("offices", () => {
  it.each([
    ["Mexico's Foreign Minister Ana Torres spoke.", ["Ana Torres HOLDS_OFFICE Mexico (Foreign Minister)"]],
    [
      "U.S. Secretary of State John Smith spoke.",
      ["John Smith HOLDS_OFFICE United States (Secretary of State)"],
    ],
    ["Ana Torres, Mexico's foreign minister, spoke.", ["Ana Torres HOLDS_OFFICE Mexico (foreign minister)"]],
    ["French President Jean Martin spoke.", ["Jean Martin HOLDS_OFFICE France (President)"]],
    [
      "Homeland Security Secretary John Smith of the United States spoke.",
      ["John Smith HOLDS_OFFICE United States (Homeland Security Secretary)"],
    ],
  ])("come from titles: %s", (text, expected) => {
    expect(ties(extract(text), "HOLDS_OFFICE")).toEqual(expected);
  });

  it("of counterparts are the office of whom they are compared with", () => {
    const text =
      "Mexico's Foreign Minister Ana Torres (2nd L) and her counterparts Maria Lopez (L) of Honduras, Carlos Ruiz of Guatemala (2nd R) and Hugo Flores of El Salvador attended a news conference.";
    expect(ties(extract(text), "HOLDS_OFFICE")).toEqual([
      "Ana Torres HOLDS_OFFICE Mexico (Foreign Minister)",
      "Carlos Ruiz HOLDS_OFFICE Guatemala (Foreign Minister)",
      "Hugo Flores HOLDS_OFFICE El Salvador (Foreign Minister)",
      "Maria Lopez HOLDS_OFFICE Honduras (Foreign Minister)",
    ]);
  });

  it("that are over say so", () => {
    const edge = extract("Former French President Jean Martin spoke.").edges.find(
      (e) => e.attributes.type === "HOLDS_OFFICE",
    );
    expect(edge?.attributes.tenure).toBe("former");
  });
});
