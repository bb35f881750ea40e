import { createServer as createHttp } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { describe, expect, inject, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openStore } from "../../src/stores/open.ts";

async function failure(location: string): Promise<UserError> {
  const started = performance.now();
  const error: unknown = await openStore(location).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(performance.now() - started).toBeLessThan(20_000);
  return error as UserError;
}

async function listening<T>(server: Server, use: (port: number) => Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

describe("an address where there is no Neo4j to be had", () => {
  test.each(["bolt", "neo4j"])("nothing answers at %s://", async (scheme) => {
    const { message, remedy } = await failure(`${scheme}://someone:secret@127.0.0.1:1`);
    expect(message).toBe(`No Neo4j answers at ${scheme}://127.0.0.1:1.`);
    expect(remedy).toContain("docker compose up -d");
  });

  test("a name that no one has", async () => {
    expect((await failure("bolt://nowhere.invalid:7687")).message).toMatch(/No Neo4j answers/u);
  });

  test("a server of web pages", () =>
    listening(createHttp(), async (port) => {
      expect((await failure(`bolt://127.0.0.1:${port}`)).message).toMatch(/is not a Neo4j/u);
    }));

  test("a server that says nothing", () =>
    listening(createServer(), async (port) => {
      expect((await failure(`bolt://127.0.0.1:${port}`)).message).toMatch(/No Neo4j answers/u);
    }));
});

const url = inject("neo4jUrl");
if (url !== "") {
  const { host, protocol, password } = new URL(url);

  describe("a Neo4j", () => {
    test("that wants another password says so, and the password is nowhere", async () => {
      const error = await failure(`${protocol}//neo4j:wrong-secret@${host}`);
      expect(error.message).toMatch(/does not accept the user name or the password/u);
      expect(`${error.message} ${error.remedy ?? ""} ${error.stack ?? ""}`).not.toContain("wrong-secret");
    });

    test("that wants a password says so where none is given", async () => {
      const before = process.env.NEO4J_PASSWORD;
      delete process.env.NEO4J_PASSWORD;
      try {
        expect((await failure(`${protocol}//${host}`)).remedy).toMatch(/NEO4J_PASSWORD/u);
      } finally {
        if (before !== undefined) process.env.NEO4J_PASSWORD = before;
      }
    });

    test("is called by its address without the password", async () => {
      const store = await openStore(url);
      try {
        expect(store.location).toBe(`${protocol}//${host}`);
        expect(JSON.stringify(store)).not.toContain(password);
      } finally {
        await store.close();
      }
    });

    test("has the schema: unique ids and a search over names and aliases", async () => {
      const store = await openStore(url);
      try {
        const constraints = await store.query("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name");
        expect(constraints.rows.flat()).toEqual(["document_id", "entente_record_key", "entity_id"]);
        await store.query("CREATE (:Entity:Person {id: 'p', name: 'Ann', aliases: ['Annie Oakley']})", {
          access: "write",
        });
        await store.query("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
        const found = await store.query(
          "CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node RETURN node.id",
          { params: { words: "oakley" } },
        );
        expect(found.rows).toEqual([["p"]]);
        await store.query("MATCH (n {id: 'p'}) DELETE n", { access: "write" });
      } finally {
        await store.close();
      }
    });
  });
}
