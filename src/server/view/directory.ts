import { z } from "zod";
import { compareText } from "../../graph/order.ts";
import { ENTITY_KINDS } from "../../ontology/index.ts";
import type { GraphStore } from "../../stores/store.ts";
import { documentSummary } from "../contract.ts";
import type { DocumentSummary, SearchHit } from "../contract.ts";
import { ask } from "./ask.ts";
import type { Row } from "./ask.ts";
import { fitting } from "./rows.ts";
import { NameSearch } from "./search.ts";

const entityRow = z.object({
  id: z.string(),
  kind: z.enum(ENTITY_KINDS),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  formerIds: z.array(z.string()).default([]),
  degree: z.number(),
});
type Entity = z.output<typeof entityRow>;

/**
 * What the server knows by heart of a workspace: names and degrees of entities, former ids, summaries of
 * documents. No Cypher that both stores understand finds the beginnings of words without regard to accents, and
 * ranking by degree would count all ties on each key pressed: in memory both take milliseconds.
 */
export class Directory {
  /** Entities, and the ties between them. */
  readonly total: { readonly nodes: number; readonly edges: number };
  /** Newest first. */
  readonly documents: readonly DocumentSummary[];
  readonly #ranked: readonly Entity[];
  readonly #degrees: ReadonlyMap<unknown, number>;
  readonly #formerIds: ReadonlyMap<string, string>;
  readonly #documents: ReadonlyMap<string, DocumentSummary>;
  readonly #search: NameSearch;

  constructor(entities: readonly Entity[], documents: readonly DocumentSummary[], ties: number) {
    this.total = { nodes: entities.length, edges: ties };
    this.documents = [...documents].sort(newestFirst);
    this.#ranked = [...entities].sort((a, b) => b.degree - a.degree || compareText(a.id, b.id));
    this.#degrees = new Map(entities.map(({ id, degree }) => [id, degree]));
    this.#formerIds = new Map(
      entities.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)),
    );
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#search = new NameSearch([...entities, ...documents.map(asNamed)]);
  }

  static async load(store: GraphStore): Promise<Directory> {
    const [entities, degrees, documents, counts, [all]] = await Promise.all([
      ask(store, "entities"),
      ask(store, "degrees"),
      ask(store, "documents"),
      ask(store, "document-counts"),
      ask(store, "tie-count"),
    ]);
    const degree = numbersById(degrees, "degree");
    const ties = numbersById(counts, "ties");
    return new Directory(
      fitting(
        entityRow,
        entities.map((row) => ({ ...row, degree: degree.get(row.id) ?? 0 })),
      ),
      fitting(
        documentSummary,
        documents.map((row) => ({ ...row, ties: ties.get(row.id) ?? 0 })),
      ),
      Number(all?.ties ?? 0),
    );
  }

  /** Ids of the best-connected entities. */
  mostConnected(limit: number): string[] {
    return this.#ranked.slice(0, limit).map(({ id }) => id);
  }

  /** The id that an entity has now, by that or a former one. */
  currentId(id: string): string | undefined {
    return this.#degrees.has(id) ? id : this.#formerIds.get(id);
  }

  degree(id: unknown): number {
    return this.#degrees.get(id) ?? 0;
  }

  document(id: string): DocumentSummary | undefined {
    return this.#documents.get(id);
  }

  search(text: string, limit: number): SearchHit[] {
    return this.#search.find(text, limit);
  }
}

function numbersById(rows: readonly Row[], column: string): Map<unknown, unknown> {
  return new Map(rows.map((row) => [row.id, row[column]]));
}

function asNamed({ id, title, entities }: DocumentSummary) {
  return { id, kind: "Document", name: title, aliases: [], degree: entities } as const;
}

function newestFirst(a: DocumentSummary, b: DocumentSummary): number {
  return compareText(b.date ?? "", a.date ?? "") || compareText(a.title, b.title) || compareText(a.id, b.id);
}
