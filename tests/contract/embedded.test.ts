import { fork, spawnSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openEmbedded } from "../../src/stores/embedded/store.ts";
import type { EmbeddedStore } from "../../src/stores/embedded/store.ts";
import { StoreNode } from "../../src/stores/values.ts";
import { MEETING, insertion, ring } from "./graphs.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-embedded-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const fresh = () => join(folder, `store-${++count}`);

async function withStore(use: (store: EmbeddedStore, location: string) => Promise<void>, location = fresh()) {
  const store = openEmbedded(location);
  try {
    await use(store, location);
  } finally {
    await store.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

async function untilGone(pid: number): Promise<void> {
  for (let i = 0; isAlive(pid); i++) {
    if (i > 200) throw new Error(`The process ${pid} does not end.`);
    await sleep(50);
  }
}

/** A program of its own that opens a store and does something; resolves when it says that it has. */
function program(
  code: string,
): Promise<{ pid: number; kill: (signal: NodeJS.Signals) => void; said: unknown }> {
  const file = join(folder, `program-${++count}.mjs`);
  const module = new URL("../../dist/stores/open.js", import.meta.url).href;
  writeFileSync(file, `import { openStore } from ${JSON.stringify(module)};\n${code}`);
  const child = fork(file, { stdio: "ignore" });
  return new Promise((resolve, reject) => {
    child.once("exit", (status) => reject(new Error(`It ended with ${status}.`)));
    child.once("message", (said) =>
      resolve({ pid: child.pid ?? 0, kill: (signal) => void child.kill(signal), said }),
    );
  });
}

const ENDLESS =
  "UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j WITH i, j WHERE i * j % 7 = 3 RETURN count(*)";

describe("what Grafeo cannot do by itself", () => {
  test("a query is stopped by ending the process, and the next one has a new process", () =>
    withStore(async (store) => {
      await store.query("RETURN 1");
      const { pid } = store;
      await expect(store.query(ENDLESS, { timeoutMs: 200 })).rejects.toThrow(UserError);
      expect(isAlive(pid ?? 0)).toBe(false);
      expect((await store.query("RETURN 1")).rows).toEqual([[1]]);
      expect(store.pid).not.toBe(pid);
    }));

  test("two steps over more than 65,535 rows: says what to write instead, which works, and the store goes on", () =>
    withStore(async (store) => {
      await store.apply(insertion(ring(1_000, 5_000)));
      const error: unknown = await store
        .query("MATCH (a)--(b)--(c) RETURN count(*)")
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toContain("65,535");
      expect((error as UserError).remedy).toContain("id(b) >= 0");
      const { rows } = await store.query("MATCH (a)--(b)--(c) WHERE id(b) >= 0 RETURN count(*)");
      expect(rows[0]?.[0]).toBeGreaterThan(65_535);
      expect((await store.read()).edges).toHaveLength(5_000);
    }));

  test.each([
    ["MATCH (n:Person|Event) RETURN n", /\(n:A\|B\)/u, /n:A OR n:B/u],
    ["MATCH (n:Person) RETURN collect(n.name)[0..3]", /collect/u, /AS list/u],
    ["RETURN date().year", /date\(\)\.year/u, /substring/u],
  ])("what it does not know is named: %s", (cypher, message, remedy) =>
    withStore(async (store) => {
      const error = await store.query(cypher).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toMatch(message);
      expect((error as UserError).remedy).toMatch(remedy);
    }),
  );

  test("numbers that stand where a node could be are left alone", () =>
    withStore(async (store) => {
      await store.apply(insertion(MEETING));
      const cypher =
        "MATCH (n:Person) RETURN id(n) * 0 AS n, CASE WHEN true THEN 0 ELSE 1 END AS c, [x IN [0] | x] AS l, n AS m";
      const [row] = (await store.query(cypher)).rows;
      expect(row?.slice(0, 3)).toEqual([0, 0, [0]]);
      expect(row?.[3]).toBeInstanceOf(StoreNode);
    }));
});

describe("the process that holds the database", () => {
  test("killed in the middle of a load, it loses nothing of what was acknowledged, and the load can be done again", () =>
    withStore(async (store) => {
      const graph = ring(4_000, 8_000);
      let acknowledged = 0;
      const load = store.apply(insertion(graph), {
        onProgress: (done) => {
          acknowledged = done;
          if (done >= 6_000) process.kill(store.pid ?? 0, "SIGKILL");
        },
      });
      await expect(load).rejects.toThrow(UserError);
      const { nodes, edges } = await store.inventory();
      expect(nodes.size + edges.size).toBeGreaterThanOrEqual(acknowledged);
      expect(nodes.size + edges.size).toBeLessThan(12_000);
      await store.apply(insertion(graph));
      expect(await store.read()).toEqual(graph);
    }));

  test("killed between two questions, it comes back", () =>
    withStore(async (store) => {
      await store.apply(insertion(MEETING));
      process.kill(store.pid ?? 0, "SIGKILL");
      expect(await store.read()).toEqual(MEETING);
    }));

  test.each(["SIGKILL", "SIGINT"] as const)(
    "ends when the program that started it ends by %s, whatever it does",
    async (signal) => {
      const location = fresh();
      const { pid, kill, said } = await program(`
      const store = await openStore(${JSON.stringify(location)});
      await store.query("RETURN 1");
      const endless = store.query(${JSON.stringify(ENDLESS)}, { timeoutMs: 60_000 });
      setTimeout(() => process.send(store.pid), 200);
      await endless;
    `);
      kill(signal);
      await untilGone(pid);
      await untilGone(said as number);
      await withStore(async (store) => {
        expect((await store.query("RETURN 1")).rows).toEqual([[1]]);
      }, location);
    },
  );

  test("does not keep a program running that has nothing more to ask", () => {
    const location = fresh();
    const module = new URL("../../dist/stores/open.js", import.meta.url).href;
    const code = `const { openStore } = await import(${JSON.stringify(module)});
      const store = await openStore(${JSON.stringify(location)}); await store.query("RETURN 1");`;
    const { status } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
      timeout: 50_000,
    });
    expect(status).toBe(0);
  });
});

describe("the folder", () => {
  test("is one program's at a time: the other is named", async () => {
    const location = fresh();
    const { pid, kill } = await program(`
      const store = await openStore(${JSON.stringify(location)});
      setInterval(() => undefined, 1000);
      process.send("open");
    `);
    expect(() => openEmbedded(location)).toThrow(new RegExp(`in use by the process ${pid}`, "u"));
    kill("SIGKILL");
    await untilGone(pid);
    await withStore(async (store) => {
      expect((await store.query("RETURN 1")).rows).toEqual([[1]]);
    }, location);
  });

  test("cannot be opened twice in one program", () =>
    withStore((_, location) => {
      expect(() => openEmbedded(location)).toThrow(/open in this process already/u);
      return Promise.resolve();
    }));

  test.each([
    ["of a process that is gone", JSON.stringify({ pid: 2 ** 22 + 1, token: "gone" })],
    [
      "of a process whose number another has now",
      JSON.stringify({ pid: process.ppid, started: "1", token: "old" }),
    ],
    ["of an earlier process with this one's number", JSON.stringify({ pid: process.pid, token: "earlier" })],
    ["that was cut short", '{"pid": 1'],
  ])("a lock %s is taken over", async (_, content) => {
    const location = fresh();
    mkdirSync(location);
    writeFileSync(join(location, "lock"), content);
    await withStore(async (store) => {
      expect((await store.query("RETURN 1")).rows).toEqual([[1]]);
    }, location);
    expect(readdirSync(location).filter((name) => name.startsWith("lock"))).toEqual([]);
  });

  test("that holds other files is left alone", () => {
    const location = fresh();
    mkdirSync(location);
    writeFileSync(join(location, "report.txt"), "x");
    expect(() => openEmbedded(location)).toThrow(/holds other files/u);
    expect(readdirSync(location)).toEqual(["report.txt"]);
  });

  test("that is a file is refused", () => {
    const location = fresh();
    writeFileSync(location, "x");
    expect(() => openEmbedded(location)).toThrow(/is a file/u);
  });

  test("a graph that cannot be read is reported with what to do", async () => {
    const location = fresh();
    mkdirSync(location);
    writeFileSync(join(location, "graph.grafeo"), "not a graph at all".repeat(1_000));
    await withStore(async (store) => {
      const error: unknown = await store.read().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toContain(location);
      expect((error as UserError).remedy).toMatch(/load the documents again/u);
    }, location);
  });

  test("a put of records that was cut short never happened", async () => {
    const location = fresh();
    await withStore(async ({ records }) => {
      await records.put("decisions", [{ key: "a", value: 1 }]);
    }, location);
    appendFileSync(join(location, "records", "decisions.jsonl"), '{"key":"a","value":2}\n{"key":"b","val');
    await withStore(async ({ records }) => {
      expect(await records.list("decisions")).toEqual([{ key: "a", value: 1 }]);
      await records.put("decisions", [{ key: "c", value: 3 }]);
    }, location);
    await withStore(async ({ records }) => {
      expect(await records.list("decisions")).toEqual([
        { key: "a", value: 1 },
        { key: "c", value: 3 },
      ]);
    }, location);
  });
});
