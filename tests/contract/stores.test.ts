import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, inject } from "vitest";
import { openStore } from "../../src/stores/open.ts";
import type { GraphStore } from "../../src/stores/store.ts";
import { loading } from "./suite/loading.ts";
import { properties } from "./suite/properties.ts";
import { querying } from "./suite/querying.ts";
import { readOnly } from "./suite/read-only.ts";
import { records } from "./suite/records.ts";
import { stopping } from "./suite/stopping.ts";
import type { Subject } from "./suite/subject.ts";
import { values } from "./suite/values.ts";

function contract(engine: string, subject: Subject): void {
  describe(engine, () => {
    loading(subject);
    properties(subject);
    querying(subject);
    values(subject);
    readOnly(subject);
    stopping(subject);
    records(subject);
  });
}

const folder = mkdtempSync(join(tmpdir(), "entente-contract-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
contract("embedded", {
  engine: "embedded",
  fresh: () => Promise.resolve(join(folder, `store-${++count}`)),
});

const url = inject("neo4jUrl");
if (url !== "") contract("neo4j", { engine: "neo4j", fresh: emptied });

async function emptied(): Promise<string> {
  const store: GraphStore = await openStore(url);
  await store.query("MATCH (n) DETACH DELETE n", { access: "write", timeoutMs: 60_000 });
  await store.close();
  return url;
}
