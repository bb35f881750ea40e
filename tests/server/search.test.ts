import { describe, expect, it } from "vitest";
import { NameSearch } from "../../src/server/view/search.ts";
import type { Named } from "../../src/server/view/search.ts";

const named = (
  name: string,
  degree: number,
  aliases: string[] = [],
  kind: Named["kind"] = "Person",
): Named => ({
  id: `${kind}:${name}`,
  kind,
  name,
  aliases,
  degree,
});

const search = new NameSearch([
  named("Mexico", 3, ["Mexican government"], "Government"),
  named("Mexico City", 9, [], "Place"),
  named("New Mexico", 5, [], "Place"),
  named("Ana María O’Neill", 2, ["O’Neill", "Mrs. O’Neill"]),
  named("Lech Wałęsa", 4),
  named("İsmet Işık", 1),
  named("the African Union", 6, ["A.U.", "AU"], "Organization"),
  named("東京", 1, ["Tokyo"], "Place"),
  named("Mexico talks of trade", 20, [], "Document"),
]);

const names = (text: string, limit = 20) => search.find(text, limit).map(({ name }) => name);

describe("search", () => {
  it("puts who is called exactly so first, then the best connected, documents last", () => {
    expect(names("mexico")).toEqual(["Mexico", "Mexico City", "New Mexico", "Mexico talks of trade"]);
  });

  it.each([
    ["maria", "Ana María O’Neill"],
    ["MARÍA ana", "Ana María O’Neill"],
    ["oneill", "Ana María O’Neill"],
    ["o'neill", "Ana María O’Neill"],
    ["walesa", "Lech Wałęsa"],
    ["isik", "İsmet Işık"],
    ["african un", "the African Union"],
    ["the african", "the African Union"],
    ["a.u.", "the African Union"],
    ["東", "東京"],
    ["tok", "東京"],
    ["  mexican ", "Mexico"],
  ])("%j finds %s", (text, name) => {
    expect(names(text)[0]).toBe(name);
  });

  it.each(["exico", "ana mexico", "", "  ", "...", "x".repeat(500)])("%j finds nothing", (text) => {
    expect(names(text)).toEqual([]);
  });

  it("says by which alias something was found, where it was not by its name", () => {
    expect(search.find("tokyo", 1)[0]?.matched).toBe("Tokyo");
    expect(search.find("東京", 1)[0]).not.toHaveProperty("matched");
  });

  it("wants all words in one name", () => {
    expect(names("mexico government")).toEqual([]);
  });

  it("gives no more than asked for", () => {
    expect(names("mexico", 2)).toHaveLength(2);
  });
});
