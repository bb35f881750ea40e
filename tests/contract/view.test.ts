import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type {
  DocumentDetail,
  DocumentSummary,
  Neighbours,
  NodeDetail,
  SearchHit,
  Tie,
  ViewGraph,
  WorkspaceStatus,
} from "../../src/server/contract.ts";
import { json, segment } from "../server/request.ts";
import {
  CAUCA,
  FIRST,
  FORMER,
  HOSTILE_IDS,
  keyOf,
  LUCJA,
  PERU,
  sample,
  SECOND,
  ZHANG,
} from "../server/sample.ts";
import { serve } from "../server/serving.ts";
import type { Serving } from "../server/serving.ts";

/** The view's queries are the same for every store, and so must be what they answer. */
const engines: { engine: string; neo4jUrl?: string }[] = [{ engine: "embedded" }];
if (inject("neo4jUrl")) engines.push({ engine: "neo4j", neo4jUrl: inject("neo4jUrl") });

describe.each(engines)("the view on $engine", ({ engine, neo4jUrl }) => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(sample, { neo4jUrl });
  });
  afterAll(() => server.end());

  const get = <T>(path: string) => json<T>(fetch(server.url + path));

  describe("status", () => {
    it("says what is served and how much it holds", async () => {
      const { name, store, counts } = await get<WorkspaceStatus>("/api/status");
      expect(name).toBe("sample");
      expect(store.engine).toBe(engine);
      expect(counts).toEqual({ documents: 2, nodes: 4 + HOSTILE_IDS.length, edges: 3 + HOSTILE_IDS.length });
    });
  });

  describe("graph", () => {
    it("holds entities and ties, no documents, best connected first", async () => {
      const { nodes, edges, total } = await get<ViewGraph>("/api/graph");
      expect(nodes).toHaveLength(4 + HOSTILE_IDS.length);
      expect(edges).toHaveLength(3 + HOSTILE_IDS.length);
      expect(total).toEqual({ nodes: nodes.length, edges: edges.length });
      expect(nodes.slice(0, 2).map(({ id }) => id)).toEqual([ZHANG, PERU]);
      expect(nodes[0]).toEqual({
        id: ZHANG,
        kind: "Person",
        name: "Zhang Wei",
        aliases: ["Zhang"],
        degree: 2 + HOSTILE_IDS.length,
        mentions: 4,
        documents: [FIRST, SECOND],
      });
    });

    it("gives each tie its summary", async () => {
      const { edges } = await get<ViewGraph>("/api/graph");
      expect(edges.find(({ type }) => type === "MET_WITH")).toEqual({
        id: keyOf("MET_WITH"),
        source: LUCJA,
        target: ZHANG,
        type: "MET_WITH",
        count: 2,
        confidence: 0.75,
        status: "stated",
        documents: [FIRST],
        first: "2024-02-29",
        last: "2024-02-29",
      });
      expect(edges.find(({ type }) => type === "FUNDED")?.amount?.text).toBe("$5 million");
    });

    it("beyond its limit keeps the best-connected nodes and the ties among them, and says how many there are", async () => {
      const { nodes, edges, total } = await get<ViewGraph>("/api/graph?limit=2");
      expect(nodes.map(({ id }) => id)).toEqual([ZHANG, PERU]);
      expect(edges.map(({ type }) => type)).toEqual(["VISITED"]);
      expect(total.nodes).toBe(4 + HOSTILE_IDS.length);
    });
  });

  describe("search", () => {
    it("finds by any alias, without accents and case, and says which alias it was", async () => {
      const hits = await get<SearchHit[]>("/api/search?q=NANEZ");
      expect(hits[0]).toEqual({
        id: LUCJA,
        kind: "Person",
        name: "Łucja Ñáñez",
        matched: "Ñáñez",
        degree: 1,
      });
    });

    it("finds documents by title, after the entities", async () => {
      const hits = await get<SearchHit[]>("/api/search?q=zhang");
      expect(hits.map(({ id }) => id)).toEqual([ZHANG, FIRST]);
    });
  });

  describe("a node", () => {
    it("comes with its ties, most evidence first within a type, and with the sentences", async () => {
      const node = await get<NodeDetail>(`/api/nodes/${segment(ZHANG)}`);
      expect(node.mentionedIn.map(({ id }) => id)).toEqual([FIRST, SECOND]);
      expect(node.ties.slice(0, 1).map(({ source, target }) => [source.id, target.id])).toEqual([
        [LUCJA, ZHANG],
      ]);
      const [met] = node.ties;
      expect(met?.evidence.map(({ quote }) => quote)).toEqual([
        "Łucja Ñáñez met Zhang Wei in Bogotá.",
        "Ñáñez met Zhang again.",
      ]);
      expect(met?.evidence[0]?.document).toEqual({
        id: FIRST,
        title: "Ñáñez meets Zhang",
        date: "2024-02-29",
        source: "Reuters",
        url: "https://example.org/",
      });
    });

    it("has its amount", async () => {
      const node = await get<NodeDetail>(`/api/nodes/${segment(CAUCA)}`);
      expect(node.amount).toEqual({ value: 5_000_000, currency: "USD", text: "$5 million" });
    });

    it("is found by a former id and says its present one", async () => {
      const { id, formerIds } = await get<NodeDetail>(`/api/nodes/${segment(FORMER)}`);
      expect(id).toBe(LUCJA);
      expect(formerIds).toEqual([FORMER]);
    });

    it.each(HOSTILE_IDS)("is found whatever its id holds: %j", async (id) => {
      const node = await get<NodeDetail>(`/api/nodes/${segment(id)}`);
      expect(node.id).toBe(id);
      expect(node.ties.map(({ target }) => target.id)).toEqual([ZHANG]);
      const { nodes } = await get<Neighbours>(`/api/nodes/${segment(id)}/neighbours`);
      expect(nodes.map((neighbour) => neighbour.id)).toEqual([ZHANG]);
    });
  });

  describe("neighbours", () => {
    const path = `/api/nodes/${segment(ZHANG)}/neighbours`;

    it("come best connected first, with the ties to them and counts by type", async () => {
      const { nodes, edges, countsByType, more } = await get<Neighbours>(path);
      expect(nodes[0]?.id).toBe(PERU);
      expect(nodes).toHaveLength(2 + HOSTILE_IDS.length);
      expect(edges).toHaveLength(2 + HOSTILE_IDS.length);
      expect(countsByType).toEqual({ MET_WITH: 1, VISITED: 1, SUPPORTS: HOSTILE_IDS.length });
      expect(more).toBe(0);
    });

    it("are narrowed by type, limit and offset, the counts are not", async () => {
      const answer = await get<Neighbours>(`${path}?types=MET_WITH,SUPPORTS&limit=3&offset=1`);
      expect(answer.nodes).toHaveLength(3);
      expect(answer.nodes.map(({ id }) => id)).not.toContain(PERU);
      expect(answer.edges.map(({ type }) => type)).not.toContain("VISITED");
      expect(answer.more).toBe(1 + HOSTILE_IDS.length - 4);
      expect(answer.countsByType.VISITED).toBe(1);
    });
  });

  describe("a tie", () => {
    it("comes with both ends and its sentences", async () => {
      const tie = await get<Tie>(`/api/ties/${segment(keyOf("VISITED"))}`);
      expect(tie.source).toEqual({ id: ZHANG, kind: "Person", name: "Zhang Wei" });
      expect(tie.target).toEqual({ id: PERU, kind: "Government", name: "Peru" });
      expect(tie.evidence.map(({ quote, document }) => [quote, document.id])).toEqual([
        ["Zhang Wei visited Peru.", SECOND],
      ]);
    });
  });

  describe("documents", () => {
    it("are listed newest first with what they hold", async () => {
      const documents = await get<DocumentSummary[]>("/api/documents");
      expect(documents.map(({ id, entities, ties }) => [id, entities, ties])).toEqual([
        [SECOND, 2, 1],
        [FIRST, 4, 2],
      ]);
    });

    it("open with text, mentions and evidence whose offsets hold", async () => {
      const document = await get<DocumentDetail>(`/api/documents/${segment(FIRST)}`);
      const at = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
      expect(document.evidence.map((evidence) => [evidence.type, at(evidence)])).toEqual([
        ["MET_WITH", "Łucja Ñáñez met Zhang Wei in Bogotá."],
        ["MET_WITH", "Ñáñez met Zhang again."],
        ["FUNDED", "Peru gave $5 million to Cauca Water."],
      ]);
      expect(new Set(document.mentions.map((mention) => at(mention)))).toEqual(
        new Set(["Łucja Ñáñez", "Ñáñez", "Zhang Wei", "Zhang", "Peru", "Cauca Water"]),
      );
    });
  });

  describe("after another load", () => {
    it("what was remembered is remembered no more", async () => {
      expect(await get<SearchHit[]>("/api/search?q=cauca")).toHaveLength(1);
      await server.workspace.removeDocuments([FIRST]);
      expect(await get<SearchHit[]>("/api/search?q=cauca")).toEqual([]);
    });
  });
});
