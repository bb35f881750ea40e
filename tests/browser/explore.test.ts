import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { NodeDetail } from "../../src/server/contract.ts";
import { announced, drawn, heading, keep, legendCount, openSession } from "./session.ts";
import type { Session } from "./session.ts";

const started = await openSession();

describe.skipIf(!started)("the main job, in a browser", () => {
  let session: Session;
  let page: Page;
  /** An actor of the seeds with ties, and with names by which documents also call it. */
  let mexico: NodeDetail;

  beforeAll(async () => {
    if (!started) return;
    session = started;
    mexico = await session.node("government:mexico");
    page = await session.open();
    await drawn(page);
  });
  afterAll(() => session.close());

  /** One page for all: what a test needs of it, it goes to. */
  const at = (path: string) => session.go(page, path);
  const panel = () => expect.poll(() => heading(page).innerText());

  test("the network is on screen, and the legend counts it", async () => {
    const { nodes } = await session.graph();
    const { name } = await session.get<{ name: string }>("/api/status");
    const governments = nodes.filter(({ kind }) => kind === "Government").length;
    expect(await legendCount(page, "Governments")).toBe(governments);
    expect(await heading(page).innerText()).toBe(name);
    await keep(page, "overview");
  });

  test("search finds an actor by another name, flies there and selects it", async () => {
    await at("/");
    await page.keyboard.press("/");
    await page.keyboard.type("Mexican");
    await page.getByRole("option").filter({ hasText: "also “Mexican”" }).waitFor();
    await keep(page, "search");
    await page.keyboard.press("Enter");
    await panel().toBe("Mexico");
    expect(page.url()).toContain("node=government:mexico");
    await expect.poll(() => announced(page)).toMatch(/^Mexico, Government, \d+ ties?\.$/);
    await keep(page, "actor");
    // Where it flew to is the middle: a click there finds the node, and opens its panel again.
    await page.keyboard.press("Escape");
    await panel().not.toBe("Mexico");
    const box = await page.locator("[data-picture]").boundingBox();
    if (!box) throw new Error("The picture has no size.");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await panel().toBe("Mexico");
  });

  test("each tie shows a sentence that says it, both mentions marked", async () => {
    await at("/?node=government:mexico");
    const evidence = page.locator(".evidence");
    await evidence.first().waitFor();
    const counterparts = new Set(mexico.ties.flatMap(({ source, target }) => [source.name, target.name]));
    const shown = await page.locator(".tie-line a").allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect([...counterparts]).toEqual(expect.arrayContaining(shown));
    for (const one of await evidence.all()) {
      for (const role of ["from", "to"]) {
        expect(await one.locator(`mark[data-role=${role}]`).count(), role).toBeGreaterThan(0);
      }
    }
  });

  test("a second click opens the document at that sentence", async () => {
    await at("/?node=government:mexico");
    const link = page.locator(".evidence blockquote a").first();
    const place = new URLSearchParams((await link.getAttribute("href")) ?? "");
    await link.click();
    const asked = page.locator("[data-asked]");
    await asked.first().waitFor();
    const key = encodeURIComponent(place.get("doc") ?? "");
    const { text } = await session.get<{ text: string }>(`/api/documents/${key}`);
    const [start, end] = (place.get("at") ?? "").split("-").map(Number);
    const letters = (said: string) => said.replace(/\s+/g, "");
    expect(letters((await asked.allInnerTexts()).join(""))).toBe(letters(text.slice(start, end)));
    await expect.poll(() => inSight(page, "[data-asked]")).toBe(true);
    expect(await page.locator(".top-bar").boundingBox()).toMatchObject({ y: 0 });
    await keep(page, "document");

    // A mention selects its node; back undoes one click at a time.
    const mention = page.locator(".reader .mention").filter({ hasText: "Guatemala" }).first();
    await mention.click();
    await panel().toBe(await mention.getAttribute("title"));
    await page.goBack();
    await panel().toBe("Mexico");
    await page.goBack();
    await page.locator(".reader").waitFor({ state: "detached" });
    await panel().toBe("Mexico");
  });

  test("a tie reads as a sentence, with all that say it", async () => {
    const [tie] = mexico.ties;
    if (!tie) throw new Error("Mexico has no ties.");
    await at(`/?tie=${encodeURIComponent(tie.id)}`);
    await panel().toContain(tie.source.name);
    expect(await heading(page).innerText()).toContain(tie.target.name);
    await expect.poll(() => page.locator(".evidence").count()).toBe(tie.evidence.length);
  });

  test("a kind that is switched off takes its ties along, and its chip brings all back", async () => {
    await at("/");
    const before = { shown: await shown(page), governments: await legendCount(page, "Governments") };
    await page.getByRole("checkbox", { name: /^Governments/ }).press("Space");
    await expect.poll(async () => (await shown(page)).nodes).toBe(before.shown.nodes - before.governments);
    expect((await shown(page)).ties).toBeLessThan(before.shown.ties);
    expect(await legendCount(page, "Governments")).toBe(before.governments);
    expect(page.url()).toContain("without=Government");
    await expect.poll(() => announced(page)).toMatch(/ show\.$/);
    await keep(page, "filtered");
    await page.getByRole("button", { name: "Drop filter: Without Governments" }).click();
    await expect.poll(() => shown(page)).toEqual(before.shown);
  });

  test("what the filters hide can still be found, and says that it is hidden", async () => {
    await at("/?without=Government");
    await page.keyboard.press("/");
    await page.keyboard.type("Mexican");
    await page.getByRole("option").first().click();
    await panel().toBe("Mexico");
    await page.getByText("The filters hide it.").waitFor();
    await page.getByRole("button", { name: "Drop all filters" }).click();
    await page.getByText("The filters hide it.").waitFor({ state: "detached" });
  });

  test("one type of tie alone leaves those whom it joins", async () => {
    await at("/");
    const { edges } = await session.graph();
    const family = page.locator(".facet").filter({ hasText: "Cooperation" });
    await family.getByRole("button", { name: /Types of/ }).click();
    const line = page.locator(".facet-nested .facet").first();
    const name = await line.locator(".facet-name").innerText();
    const count = Number(await line.locator(".facet-count").innerText());
    await line.hover();
    await line.getByRole("button", { name: `Only ${name}` }).click();
    await expect.poll(() => page.url()).toContain("without=");
    const hidden = new Set(new URL(page.url()).searchParams.getAll("without"));
    const left = edges.filter(({ type }) => !hidden.has(type));
    const joined = new Set(left.flatMap(({ source, target }) => [source, target]));
    expect(left.length).toBe(count);
    expect(await shown(page)).toEqual({ nodes: joined.size, ties: count });
    await page.goBack();
    await expect.poll(async () => (await shown(page)).ties).toBe(edges.length);
  });

  test("a document that is switched off takes what it alone states", async () => {
    await at("/");
    const { nodes } = await session.graph();
    const [document] = await session.get<{ id: string; title: string }[]>("/api/documents");
    if (!document) throw new Error("There are no documents.");
    const left = nodes.filter(({ documents }) => documents.some((id) => id !== document.id)).length;
    await page.getByRole("checkbox", { name: document.title }).click();
    await expect.poll(async () => (await shown(page)).nodes).toBe(left);
  });

  test("the address holds what is seen: a link that is pasted, or loaded again, shows the same", async () => {
    const path = "/?view=table&table=ties&node=government:mexico&without=Place";
    for (const arrive of [() => at(path), () => page.reload()]) {
      await arrive();
      await panel().toBe("Mexico");
      expect(await page.getByRole("checkbox", { name: /^Places/ }).isChecked()).toBe(false);
      const rows = await page.locator("table.data tbody tr").count();
      expect(await page.getByRole("button", { name: /^Ties/ }).innerText()).toBe(`Ties ${rows}`);
      expect(page.url()).toBe(session.entente.address + path);
    }
    await keep(page, "table-of-ties");
  });

  test("a link with a former id leads to the node that it is now", async () => {
    await page.route("**/api/nodes/government%3Amejico", (route) => route.fulfill({ json: mexico }));
    await at("/?node=government:mejico");
    await expect.poll(() => page.url()).toBe(`${session.entente.address}/?node=government:mexico`);
    await panel().toBe("Mexico");
    await page.unroute("**/api/nodes/government%3Amejico");
  });

  test("the table sorts by its headings and marks what is selected", async () => {
    await at("/?view=table&node=government:mexico");
    await page.locator("tr.selected").filter({ hasText: "Mexico" }).waitFor();
    await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
    const names = await page.locator("tbody td:first-child").allInnerTexts();
    const { compare } = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
    expect(names).toEqual([...names].sort(compare));
    await keep(page, "table");
  });

  test("a hidden node is gone until its chip brings it back", async () => {
    const { nodes } = await session.graph();
    await at("/?node=government:mexico");
    await page.getByRole("button", { name: "Hide", exact: true }).click();
    await expect.poll(async () => (await shown(page)).nodes).toBe(nodes.length - 1);
    await page.getByRole("button", { name: "Drop filter: 1 node hidden" }).click();
    await expect.poll(async () => (await shown(page)).nodes).toBe(nodes.length);
  });

  test("a part of the network grows by what hangs on a node", async () => {
    const { nodes, edges } = await session.graph();
    const few = nodes.filter(({ id }) => id === mexico.id);
    await page.route("**/api/graph", (route) =>
      route.fulfill({ json: { nodes: few, edges: [], total: { nodes: nodes.length, edges: edges.length } } }),
    );
    await at("/?node=government:mexico");
    await page.getByText(`Showing 1 of ${nodes.length} nodes`).waitFor();
    const beside = new Set(mexico.ties.flatMap(({ source, target }) => [source.id, target.id]));
    await page.getByRole("button", { name: `Expand ${beside.size - 1}` }).click();
    await expect.poll(async () => (await shown(page)).nodes).toBe(beside.size);
    await page.unroute("**/api/graph");
  });

  test("what is shown can be taken away", async () => {
    await at("/?without=Person");
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "GEXF" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const gexf = Buffer.concat(chunks).toString("utf8");
    expect(gexf).toContain("government:mexico");
    expect(gexf).not.toContain('"person:');
  });

  test("where nodes came to rest, they are found again", async () => {
    const kept = () => session.get<Record<string, unknown>>("/api/positions");
    await expect.poll(async () => Object.keys(await kept())).toContain("government:mexico");
  });

  test("nothing that the page did broke its own security policy", () => {
    expect(session.complaints).toEqual([]);
  });
});

/** What the picture says of itself to those who cannot see it. */
async function shown(page: Page): Promise<{ nodes: number; ties: number }> {
  const label = (await page.locator("[data-picture]").getAttribute("aria-label")) ?? "";
  const [nodes, ties] =
    /([\d,]+) nodes?, ([\d,]+) ties?/
      .exec(label)
      ?.slice(1)
      .map((n) => Number(n.replaceAll(",", ""))) ?? [];
  return { nodes: nodes ?? NaN, ties: ties ?? NaN };
}

async function inSight(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 48 && box.y + box.height <= height;
}
