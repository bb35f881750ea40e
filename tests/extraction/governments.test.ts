import { describe, expect, it } from "vitest";
import { entities, extract } from "./extract.ts";

describe("governments", () => {
  it.each([
    ["Mexican officials said no.", ["Mexico"]],
    ["The U.S. and the United States of America are one.", ["United States"]],
    [
      "The foreign ministers of Mexico, El Salvador, Honduras and Guatemala met.",
      ["El Salvador", "Guatemala", "Honduras", "Mexico"],
    ],
    [
      "Salvadoran, South Korean and British diplomats agreed.",
      ["El Salvador", "South Korea", "United Kingdom"],
    ],
    ["The EU and the European Union are one.", ["European Union"]],
    ["Burma is called Myanmar.", ["Myanmar"]],
  ])("reads every way of saying it: %s", (text, expected) => {
    expect(entities(extract(text), "Government")).toEqual(expected);
  });

  it.each([
    ["Central Americans left Central America."],
    ["They told us to wait."],
    ["We ate turkey from the china."],
    ["Guatemala City is large."],
  ])("is not misled: %s", (text) => {
    expect(entities(extract(text), "Government").filter((name) => name !== "Guatemala")).toEqual([]);
  });

  it("keeps the text's own words as aliases", () => {
    const node = extract("Mexican officials met Mexico's neighbors.").nodes.find(
      (n) => n.attributes.name === "Mexico",
    );
    expect(node?.attributes.aliases).toContain("Mexican officials");
  });
});
