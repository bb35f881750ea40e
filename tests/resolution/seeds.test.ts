import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resolve } from "../../src/resolution/index.ts";
import type { EntityKind } from "../../src/ontology/index.ts";
import { statement } from "../graph/statement.ts";
import type { Spoken } from "../graph/statement.ts";

interface GoldEntity {
  id: string;
  kind: EntityKind;
  name: string;
  aliases: string[];
  optional: boolean;
}

/** What careful readers found in the five seeds, and which of it is one and the same. */
const gold = JSON.parse(readFileSync(new URL("./fixtures/seeds.json", import.meta.url), "utf8")) as {
  documents: { id: string; file: string; entities: GoldEntity[] }[];
  same: string[][];
};

interface Item {
  gold: string;
  system: string;
}

/** B³ F1: the share of right company that the average item is in, precision and recall balanced. */
function bCubed(items: readonly Item[]): number {
  const mean = (of: (item: Item) => number): number =>
    items.reduce((sum, item) => sum + of(item), 0) / items.length;
  const both = (a: Item): number => items.filter((b) => b.gold === a.gold && b.system === a.system).length;
  const precision = mean((a) => both(a) / items.filter((b) => b.system === a.system).length);
  const recall = mean((a) => both(a) / items.filter((b) => b.gold === a.gold).length);
  return (2 * precision * recall) / (precision + recall);
}

function items(wanted: (entity: GoldEntity) => boolean): Item[] {
  const graph = resolve(
    gold.documents.map(({ file, entities }) => ({
      graph: statement(
        file,
        entities.map(({ kind, name, aliases }): Spoken => `${kind}: ${[name, ...aliases].join(" | ")}`),
      ),
    })),
  );
  const cluster = new Map(
    gold.same.flatMap((members) => members.map((member) => [member, members[0] ?? ""])),
  );
  return gold.documents.flatMap(({ id, file, entities }) =>
    entities.filter(wanted).map((entity) => {
      const node = graph.nodes.find(
        ({ attributes }) =>
          attributes.kind === entity.kind &&
          attributes.mentions.some(
            ({ document, text }) => document === `document:${file}` && text === entity.name,
          ),
      );
      const item = `${id}:${entity.id}`;
      return { gold: cluster.get(item) ?? item, system: node?.key ?? "" };
    }),
  );
}

test("what readers found in the seeds is put together as they would", () => {
  const required = items(({ optional }) => !optional);
  expect(required.length).toBeGreaterThan(75);
  expect(bCubed(required)).toBeGreaterThan(0.95);
});

test("nothing in the seeds is put together that readers keep apart", () => {
  const all = items(() => true);
  for (const a of all) {
    for (const b of all) if (a.system === b.system) expect([a.gold, a.system]).toEqual([b.gold, b.system]);
  }
});
