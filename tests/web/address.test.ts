import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { ENTITY_KINDS, RELATION_TYPES } from "../../src/ontology/index.ts";
import { START, TABLES, VIEWS, fromSearch, stepBack, toSearch } from "../../web/src/state/address.ts";
import type { Address } from "../../web/src/state/address.ts";

const offset = fc.nat(1_000_000);
const key = fc.string({ minLength: 1, unit: "grapheme" });
const address: fc.Arbitrary<Address> = fc.record({
  view: fc.constantFrom(...VIEWS),
  table: fc.constantFrom(...TABLES),
  selection: fc.option(fc.record({ kind: fc.constantFrom("node", "edge"), id: key }), { nil: undefined }),
  document: fc.option(
    fc.oneof(fc.record({ id: key }), fc.record({ id: key, at: fc.record({ start: offset, end: offset }) })),
    { nil: undefined },
  ),
  filters: fc.record({
    hiddenKinds: fc.subarray([...ENTITY_KINDS]),
    hiddenTypes: fc.subarray(RELATION_TYPES),
    hiddenDocuments: fc.array(key),
    hiddenNodes: fc.array(key),
    minDocuments: fc.integer({ min: 1, max: 50 }),
  }),
});

describe("the address bar", () => {
  test("reads back what it wrote, whatever ids hold", () => {
    fc.assert(
      fc.property(address, (any) => {
        expect(fromSearch(toSearch(any))).toEqual(any);
      }),
    );
  });

  test("is empty at the start", () => {
    expect(toSearch(START)).toBe("");
    expect(fromSearch("")).toEqual(START);
  });

  test("keeps ids readable", () => {
    const selection = { kind: "node", id: "person:ada-lovelace" } as const;
    expect(toSearch({ ...START, selection })).toBe("?node=person:ada-lovelace");
  });

  test.each([
    "?view=cypher",
    "?at=1-2",
    "?doc=&node=",
    "?without=Robot&without=FLEW_TO",
    "?said-in=many",
    "?%E0%A4%A",
  ])("leaves out what it does not know: %s", (search) => expect(fromSearch(search)).toEqual(START));

  test("a stretch that is none opens the document at its start", () => {
    expect(fromSearch("?doc=d&at=x").document).toEqual({ id: "d" });
  });
});

describe("one step back", () => {
  const open = { ...START, document: { id: "d" }, selection: { kind: "node", id: "n" } } as const;

  test("lets go of the selection first, then of the document, then of nothing", () => {
    const first = stepBack(open);
    expect(first).toEqual({ ...open, selection: undefined });
    const second = first && stepBack(first);
    expect(second).toEqual({ ...open, selection: undefined, document: undefined });
    expect(second && stepBack(second)).toBeUndefined();
  });
});
