import { describe, expect, test } from "vitest";
import { currentIds } from "../../src/graph/former.ts";
import type { EntityAttributes, GraphJson } from "../../src/graph/types.ts";
import { validateGraph } from "../../src/graph/validate.ts";
import { resolve } from "../../src/resolution/index.ts";
import { statement } from "../graph/statement.ts";
import type { Spoken } from "../graph/statement.ts";

const together = (...graphs: GraphJson[]): GraphJson => resolve(graphs.map((graph) => ({ graph })));

function entities({ nodes }: GraphJson): EntityAttributes[] {
  return nodes.flatMap(({ attributes }) => (attributes.kind === "Document" ? [] : [attributes]));
}

/** Names of the nodes that documents with one of these entities each give. */
function names(...spoken: Spoken[]): string[] {
  return entities(together(...spoken.map((one, i) => statement(`${i}.txt`, [one])))).map(({ name }) => name);
}

describe("people", () => {
  test.each<[string, Spoken[], string]>([
    [
      "accents",
      ["Person: Carlos Ramiro Martinez", "Person: Carlos Ramiro Martínez"],
      "Carlos Ramiro Martínez",
    ],
    ["a middle name", ["Person: Joe Biden", "Person: Joe Robinette Biden"], "Joe Robinette Biden"],
    ["an initial", ["Person: Donald J. Trump", "Person: Donald John Trump"], "Donald John Trump"],
    ["a second surname", ["Person: Enrique Peña", "Person: Enrique Peña Nieto"], "Enrique Peña Nieto"],
    ["the surname", ["Person: Trump", "Person: Donald Trump"], "Donald Trump"],
    [
      "both surnames",
      ["Person: López Obrador", "Person: Andrés Manuel López Obrador"],
      "Andrés Manuel López Obrador",
    ],
    ["a slip in a long surname", ["Person: Alicia Barcenas", "Person: Alicia Bárcena"], "Alicia Bárcena"],
    ["a byname", ["Person: Mohammed bin Salman | MBS", "Person: MBS"], "Mohammed bin Salman"],
  ])("are one by %s", (_, spoken, name) => {
    expect(names(...spoken)).toEqual([name]);
  });

  test.each<[string, Spoken[]]>([
    ["other given names", ["Person: Hugo Martinez", "Person: Carlos Martinez"]],
    ["other initials", ["Person: George W. Bush", "Person: George H. W. Bush"]],
    ["a short surname", ["Person: John Kelly", "Person: John Kelley"]],
    ["other first letters", ["Person: Anna Hanssen", "Person: Anna Janssen"]],
    ["generations", ["Person: Martin Luther King Jr.", "Person: Martin Luther King Sr."]],
    ["another kind", ["Person: Washington", "Place: Washington"]],
  ])("are two by %s", (_, spoken) => {
    expect(names(...spoken)).toHaveLength(2);
  });

  test("a surname that two people have is neither of them", () => {
    expect(names("Person: Trump", "Person: Donald Trump", "Person: Ivanka Trump")).toHaveLength(3);
    expect(names("Person: George Bush", "Person: George W. Bush", "Person: George H. W. Bush")).toHaveLength(
      3,
    );
  });

  test("a title is no name, whoever has it", () => {
    expect(
      names(
        "Person: Claudia Ruiz Massieu | Mexico's Foreign Minister",
        "Person: Alicia Bárcena | Mexico's Foreign Minister",
      ),
    ).toHaveLength(2);
  });

  test("a document that names both spellings means two people", () => {
    const graph = together(statement("a.txt", ["Person: John Anderson", "Person: John Andersen"]));
    expect(entities(graph)).toHaveLength(2);
  });
});

describe("governments, organizations and places", () => {
  test.each<[string, Spoken[], string]>([
    ["other names of a country", ["Government: US", "Government: United States"], "United States"],
    [
      "an acronym that a document gives",
      ["Organization: CBP", "Organization: U.S. Customs and Border Protection | CBP"],
      "U.S. Customs and Border Protection",
    ],
    [
      "an acronym in brackets",
      ["Organization: CBP", "Organization: Customs and Border Protection (CBP)"],
      "CBP",
    ],
    [
      "an acronym made of the first letters",
      ["Organization: DHS", "Organization: Department of Homeland Security"],
      "Department of Homeland Security",
    ],
    [
      "the country left out, with the same acronym",
      [
        "Organization: Customs and Border Protection | CBP",
        "Organization: U.S. Customs and Border Protection | CBP",
      ],
      "U.S. Customs and Border Protection",
    ],
    ["what a place lies in", ["Place: Washington", "Place: Washington, D.C."], "Washington, D.C."],
    [
      "the two countries of a border",
      ["Place: US-Mexican border", "Place: border between Mexico and the United States"],
      "border between Mexico and the United States",
    ],
  ])("are one by %s", (_, spoken, name) => {
    expect(names(...spoken)).toEqual([name]);
  });

  test("an acronym that two organizations have is neither of them", () => {
    expect(
      names("Organization: Anadolu Agency | AA", "Organization: American Airlines | AA", "Organization: AA"),
    ).toHaveLength(3);
  });

  test("a town of which there are two is neither of them", () => {
    expect(names("Place: Paris", "Place: Paris, France", "Place: Paris, Texas")).toHaveLength(3);
  });

  test("a country is no part of another, nor is what is only described a name", () => {
    expect(names("Government: Guinea", "Government: Equatorial Guinea")).toHaveLength(2);
    expect(
      names("Organization: Ministry of Health | the ministry", "Organization: the ministry"),
    ).toHaveLength(2);
  });
});

describe("agreements and programs", () => {
  test.each<[string, Spoken[]]>([
    ["the same name", ["Program: migrant protection network", "Program: migrant protection network"]],
    [
      "the same words in another spelling",
      ["Program: labour mobility pathways", "Program: labor mobility pathways"],
    ],
    [
      "the country in other words",
      ["Program: US immigration policy", "Program: American immigration policy"],
    ],
    ["an alias", ["Agreement: NAFTA", "Agreement: North American Free Trade Agreement | NAFTA"]],
  ])("are one by %s", (_, spoken) => {
    expect(names(...spoken)).toHaveLength(1);
  });

  test.each<Spoken>([
    "Agreement: joint statement",
    "Program: the plan",
    "Agreement: trade agreement",
    "Program: border wall",
  ])("%s in two documents is two", (spoken) => {
    expect(names(spoken, spoken)).toHaveLength(2);
  });
});

describe("events", () => {
  const people = ["Person: Antony Blinken", "Person: Alicia Bárcena", "Government: Mexico"] as const;
  const meeting = (
    file: string,
    spoken: Spoken,
    date: string | undefined,
    place: Spoken = "Place: Washington",
  ) => {
    const name = spoken.slice("Event: ".length);
    return statement(
      file,
      [...people, place, date === undefined ? spoken : { spoken, date }],
      [
        { from: "Antony Blinken", type: "ATTENDED", to: name },
        { from: "Alicia Bárcena", type: "ATTENDED", to: name },
        { from: name, type: "HELD_IN", to: place.slice("Place: ".length) },
      ],
    );
  };
  const events = (...graphs: GraphJson[]) =>
    entities(together(...graphs)).filter(({ kind }) => kind === "Event");

  test("of one day, sort, place and people are one", () => {
    const [one, ...more] = events(
      meeting("a.txt", "Event: trilateral ministerial meeting", "2024-02-28"),
      meeting("b.txt", "Event: talks", "2024-02-28"),
    );
    expect(more).toEqual([]);
    expect(one?.merges).toMatchObject([{ rule: "same-occasion", score: 0.9 }]);
  });

  test.each([
    ["without a date", meeting("b.txt", "Event: talks", undefined)],
    ["of another day", meeting("b.txt", "Event: talks", "2024-02-29")],
    ["of another place", meeting("b.txt", "Event: talks", "2024-02-28", "Place: Guatemala City")],
    ["of another sort", meeting("b.txt", "Event: news conference", "2024-02-28")],
  ])("%s are two", (_, other) => {
    expect(events(meeting("a.txt", "Event: meeting", "2024-02-28"), other)).toHaveLength(2);
  });

  test("of one name in one document stay apart, also undated", () => {
    const graph = statement("a.txt", ["Event: meeting"]);
    const [document, node] = graph.nodes;
    const later = { ...(node?.attributes as EntityAttributes), mentions: [] };
    const nodes = [document, node, { key: "event:meeting~2", attributes: later }].filter(
      (one) => one !== undefined,
    );
    expect(events({ ...graph, nodes })).toHaveLength(2);
  });

  test("that name their year are one by name", () => {
    const spoken = "Event: 2020 United States presidential election";
    expect(names(spoken, spoken)).toHaveLength(1);
    expect(names("Event: presidential election", "Event: presidential election")).toHaveLength(2);
  });
});

describe("the node that is made", () => {
  const graph = together(
    statement("a.txt", ["Person: Trump"]),
    statement("b.txt", ["Person: Donald Trump | Trump"]),
  );
  const trump = graph.nodes.find(({ key }) => key === "person:donald-trump");

  test("has the names, mentions and documents of all, and says why they are one", () => {
    expect(trump?.attributes).toMatchObject({
      name: "Donald Trump",
      aliases: ["Trump"],
      mentions: [
        { document: "document:a.txt" },
        { document: "document:b.txt" },
        { document: "document:b.txt" },
      ],
      merges: [{ ids: ["person:donald-trump", "person:trump"], rule: "surname", score: 0.75 }],
    });
    expect(graph.edges.filter(({ target }) => target === "person:donald-trump")).toHaveLength(2);
  });

  test("goes on answering to the ids that fewer documents gave it", () => {
    expect(trump?.attributes).toHaveProperty("formerIds", ["person:trump"]);
    expect(currentIds(graph.nodes).get("person:trump")).toBe("person:donald-trump");
  });

  test("an id that another node has is no former id", () => {
    const { nodes } = together(
      statement("a.txt", ["Person: Trump"]),
      statement("b.txt", ["Person: Donald Trump | Trump"]),
      statement("c.txt", ["Person: Ivanka Trump"]),
    );
    expect(currentIds(nodes).get("person:trump")).toBe("person:trump");
  });
});

describe("ties", () => {
  test("that two documents state are one with the evidence of both", () => {
    const told = { from: "Joe Biden", type: "MET_WITH", to: "Alicia Bárcena" } as const;
    const graph = together(
      statement("a.txt", ["Person: Joe Biden", "Person: Alicia Bárcena"], [told]),
      statement(
        "b.txt",
        ["Person: Joe Biden", "Person: Alicia Bárcena"],
        [{ ...told, from: told.to, to: told.from }],
      ),
    );
    const met = graph.edges.filter(({ attributes }) => attributes.type === "MET_WITH");
    expect(met).toHaveLength(1);
    expect(met[0]?.attributes.evidence.map(({ document }) => document)).toEqual([
      "document:a.txt",
      "document:b.txt",
    ]);
    expect(met[0]).toMatchObject({ source: "person:alicia-barcena", target: "person:joe-biden" });
    expect(() => validateGraph(graph)).not.toThrow();
    for (const { from, document } of met[0]?.attributes.evidence ?? []) {
      const text = graph.nodes.find(({ key }) => key === document)?.attributes;
      expect(text).toHaveProperty("text");
      expect((text as unknown as { text: string }).text.slice(from.start, from.end)).toBe("Alicia Bárcena");
    }
  });

  test("keep their mentions with their ends when a fuller name turns them round", () => {
    const graph = together(
      statement(
        "a.txt",
        ["Person: Zoe Adams", "Person: Biden"],
        [{ from: "Biden", type: "MET_WITH", to: "Zoe Adams" }],
      ),
      statement("b.txt", ["Person: Zoe Zara Adams"]),
      statement("c.txt", ["Person: Zoran Biden"]),
    );
    const met = graph.edges.find(({ attributes }) => attributes.type === "MET_WITH");
    expect(met).toMatchObject({ source: "person:zoe-zara-adams", target: "person:zoran-biden" });
    const evidence = met?.attributes.evidence[0];
    const { start = 0, quote = "" } = evidence ?? {};
    expect(quote.slice((evidence?.from.start ?? 0) - start, (evidence?.from.end ?? 0) - start)).toBe(
      "Zoe Adams",
    );
  });

  test("of one office in other words are one", () => {
    const tell = (file: string, title: string) =>
      statement(
        file,
        ["Person: Claudia Ruiz Massieu", "Government: Mexico"],
        [{ from: "Claudia Ruiz Massieu", type: "HOLDS_OFFICE", to: "Mexico", title }],
      );
    const graph = together(
      tell("a.txt", "Mexico's Foreign Minister"),
      tell("b.txt", "Mexican foreign minister"),
      tell("c.txt", "foreign minister"),
      tell("d.txt", "ambassador"),
    );
    const offices = graph.edges.filter(({ attributes }) => attributes.type === "HOLDS_OFFICE");
    expect(offices.map(({ attributes }) => [attributes.title, attributes.evidence.length]).sort()).toEqual([
      ["ambassador", 1],
      ["foreign minister", 3],
    ]);
  });

  test("between two names of one person go", () => {
    const graph = together(
      statement(
        "a.txt",
        ["Person: Donald Trump", "Person: Donald John Trump"],
        [{ from: "Donald Trump", type: "SUPPORTS", to: "Donald John Trump" }],
      ),
    );
    expect(graph.edges.map(({ attributes }) => attributes.type)).toEqual(["MENTIONS"]);
  });
});
