import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { NodeDetail } from "../../src/server/contract.ts";
import { PHONE, announced, drawn, heading, keep, openSession } from "./session.ts";
import type { Session } from "./session.ts";

const started = await openSession();
const ACTOR = "/?node=government:mexico";

describe.skipIf(!started)("for everyone", () => {
  let session: Session;
  let mexico: NodeDetail;
  let evidence: string;

  beforeAll(async () => {
    if (!started) return;
    session = started;
    mexico = await session.node("government:mexico");
    const [said] = mexico.ties.flatMap((tie) => tie.evidence);
    if (!said) throw new Error("Nothing says a tie of Mexico.");
    evidence = `/?view=documents&doc=${said.document.id}&at=${said.start}-${said.end}`;
  });
  afterAll(() => session.close());

  async function on(
    path: string,
    options: Parameters<Session["open"]>[1],
    look: (page: Page) => Promise<void>,
  ): Promise<void> {
    const page = await session.open(path, options);
    await look(page);
    await page.context().close();
  }

  describe("by keyboard", () => {
    test("keys change the view, list themselves, and walk the network", () =>
      on(ACTOR, {}, async (page) => {
        await drawn(page);
        await page.keyboard.press("t");
        await page.locator("table.data").waitFor();
        await page.keyboard.press("d");
        await page.getByRole("heading", { name: /documents$/ }).waitFor();
        await page.keyboard.press("?");
        const dialog = page.getByRole("dialog", { name: "Keys" });
        await dialog.waitFor();
        await keep(page, "keys");
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "hidden" });
        // The page listens to keys again a moment after its dialog is gone.
        const back = async () => {
          await page.keyboard.press("g");
          return page.url();
        };
        await expect.poll(back).not.toContain("view=");
        await page.locator("[data-picture]").focus();

        const neighbours = mexico.ties.flatMap(({ source, target }) => [source.name, target.name]);
        const walked = new Set<string>();
        for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
          await page.keyboard.press(key);
          // What is selected is fetched; where nothing lies in a direction, nothing changes.
          const moved = async () => (await heading(page).innerText()) !== "Mexico";
          await expect
            .poll(moved, { timeout: 2_000 })
            .toBe(true)
            .catch(() => undefined);
          const selected = await heading(page).innerText();
          walked.add(selected);
          if (selected !== "Mexico") break;
        }
        walked.delete("Mexico");
        expect(walked.size).toBe(1);
        expect(neighbours).toEqual(expect.arrayContaining([...walked]));
        await expect.poll(() => announced(page)).toMatch(/ties?\.$/);

        await page.keyboard.press("Escape");
        await expect.poll(() => announced(page)).toBe("Nothing selected.");
      }));

    test("every control can be reached and shows its focus", () =>
      on(ACTOR, {}, async (page) => {
        await drawn(page);
        const reached = new Set<string>();
        for (let i = 0; i < 80; i++) {
          await page.keyboard.press("Tab");
          const focused = page.locator(":focus-visible");
          if ((await focused.count()) === 0) continue;
          reached.add((await focused.getAttribute("aria-label")) ?? (await focused.innerText()));
        }
        expect([...reached]).toEqual(
          expect.arrayContaining(["Find an actor or a document", "Graph", "Export", "Zoom in", "Copy link"]),
        );
      }));
  });

  describe("on a phone", () => {
    test("one sheet of three heights holds both panels, the search is under the title", () =>
      on("/", PHONE, async (page) => {
        await drawn(page);
        const title = await page.locator(".name").boundingBox();
        const search = await page.locator(".search").boundingBox();
        expect(search?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0));
        await keep(page, "phone");

        await page.getByRole("combobox").fill("Mexican");
        await page.getByRole("option").first().tap();
        await expect.poll(() => heading(page).innerText()).toBe("Mexico");
        await expect.poll(() => sheetHeight(page)).toBeGreaterThan(300);
        await keep(page, "phone-actor");

        const handle = page.getByRole("button", { name: /^Panel: half height/ });
        await handle.tap();
        await expect.poll(() => sheetHeight(page)).toBeGreaterThan(650);
        await page.getByRole("button", { name: /^Panel: full height/ }).tap();
        await expect.poll(() => sheetHeight(page)).toBeLessThan(100);

        await page.getByRole("button", { name: "Legend and filters" }).tap();
        await page.locator(".facet-label", { hasText: "Governments" }).tap();
        await page.getByRole("button", { name: "Drop filter: Without Governments" }).waitFor();
        await keep(page, "phone-filters");
      }));

    test("nothing is wider than the screen, at 360 pixels too, and targets fit a finger", async () => {
      const narrow = { ...PHONE, viewport: { width: 360, height: 740 } };
      for (const path of [ACTOR, "/?view=table", "/?view=documents", evidence]) {
        await on(path, narrow, async (page) => {
          expect(await page.evaluate("document.scrollingElement.scrollWidth"), path).toBe(360);
          const small: string[] = [];
          for (const button of await page
            .locator(".top-bar button, .controls button, .actions button")
            .all()) {
            const box = await button.boundingBox();
            if (box && Math.min(box.width, box.height) < 44) small.push(await button.innerText());
          }
          expect(small, path).toEqual([]);
        });
      }
    });
  });

  describe("when something is not as it should be", () => {
    test("a server that has gone leaves what is on screen, and is found again", () =>
      on(ACTOR, {}, async (page) => {
        await drawn(page);
        await page.context().setOffline(true);
        await page.locator(".tie-line a").first().click();
        await page.getByRole("alert").getByText("Entente does not answer").waitFor();
        expect(await page.locator(".filters").isVisible()).toBe(true);
        await keep(page, "lost-connection");
        await page.context().setOffline(false);
        await page.getByRole("button", { name: "Try now" }).click();
        await page.locator(".connection").waitFor({ state: "detached" });
        await page.locator(".evidence").first().waitFor();
      }));

    test("without WebGL the table and the documents work, and the page says why", () =>
      on("/", { prepare: withoutWebGl }, async (page) => {
        await page.getByRole("heading", { name: "The graph cannot be drawn here" }).waitFor();
        await page.getByText("no WebGL").waitFor();
        await keep(page, "no-webgl");
        await page.locator(".state").getByRole("button", { name: "Table" }).click();
        await page.locator("table.data tbody tr").first().waitFor();
      }));

    test("filters that leave nothing name the one to drop", () =>
      on("/?said-in=40", {}, async (page) => {
        await page.getByRole("heading", { name: "Nothing matches these filters" }).waitFor();
        await keep(page, "nothing-matches");
        await page.getByRole("button", { name: "Drop “Said in at least 40 documents”" }).click();
        await page.locator(".state").waitFor({ state: "detached" });
      }));

    test("an empty store says how to fill it", () =>
      on(
        "/",
        { prepare: withAnswers({ "**/api/graph": EMPTY_GRAPH, "**/api/documents": [] }) },
        async (page) => {
          await page.getByRole("heading", { name: "Nothing is loaded yet" }).waitFor();
          await keep(page, "empty");
        },
      ));

    test("what the server refuses is told in its words, and can be tried again", () => {
      const problem = {
        type: "about:blank",
        title: "Busy",
        status: 503,
        detail: "The store is in use. Close it.",
      };
      const refuse = async (page: Page) => {
        await page.route("**/api/graph", (route) =>
          route.fulfill({ status: 503, contentType: "application/problem+json", json: problem }),
        );
      };
      return on("/", { prepare: refuse }, async (page) => {
        await page.getByText("The store is in use. Close it.").waitFor();
        await keep(page, "refused");
        await page.unroute("**/api/graph");
        await page.getByRole("button", { name: "Try again" }).click();
        await page.locator(".filters").waitFor();
      });
    });

    test("a document in which nothing was found says so above its text", async () => {
      const [first] = await session.get<{ id: string }[]>("/api/documents");
      const id = first?.id ?? "";
      const path = `/api/documents/${encodeURIComponent(id)}`;
      const bare = { ...(await session.get<object>(path)), mentions: [], evidence: [], entities: 0, ties: 0 };
      await on(
        `/?view=documents&doc=${id}`,
        { prepare: withAnswers({ "**/api/documents/*": bare }) },
        async (page) => {
          await page.getByText("Nothing was found in this document").waitFor();
          expect(await page.locator(".reader .text p").count()).toBeGreaterThan(3);
        },
      );
    });

    test("what documents say is shown as text, whatever it is", async () => {
      const [first] = await session.get<{ id: string }[]>("/api/documents");
      const id = first?.id ?? "";
      const text = `<img src=x onerror="document.title='taken'"> <script>document.title='taken'</script>`;
      const hostile = {
        id,
        file: text,
        title: text,
        entities: 0,
        ties: 0,
        url: "javascript:document.title='taken'",
      };
      const detail = { ...hostile, text, mentions: [], evidence: [] };
      await on(
        `/?view=documents&doc=${id}`,
        { prepare: withAnswers({ "**/api/documents/*": detail }) },
        async (page) => {
          await page.getByRole("heading", { name: text }).waitFor();
          expect(await page.locator(".reader a[href^='javascript']").count()).toBe(0);
          expect(await page.locator(".reader .text img, .reader .text script").count()).toBe(0);
          expect(await page.title()).toBe("Entente");
        },
      );
    });
  });

  describe("axe finds nothing serious", () => {
    const screens: [name: string, path: () => string, options: BrowserContextOptions][] = [
      ["the graph", () => "/", {}],
      ["an actor, dark", () => ACTOR, { colorScheme: "dark" }],
      ["the table, filtered", () => "/?view=table&table=ties&without=Place&node=government:mexico", {}],
      ["the documents", () => "/?view=documents", {}],
      ["a document, dark", () => evidence, { colorScheme: "dark" }],
      ["a document", () => `${evidence}&node=government:mexico`, {}],
      ["nothing matches", () => "/?said-in=40", {}],
      ["a phone", () => ACTOR, PHONE],
    ];
    test.each(screens)("on %s", (name, path, options) =>
      on(path(), options, async (page) => {
        await page.locator("#panel-title").waitFor({ state: "attached" });
        await keep(page, `axe-${name.replaceAll(/\W+/g, "-")}`);
        expect(await seriousFindings(page)).toEqual([]);
      }),
    );
  });
});

const EMPTY_GRAPH = { nodes: [], edges: [], total: { nodes: 0, edges: 0 } };

function withAnswers(answers: Record<string, unknown>): (page: Page) => Promise<void> {
  return async (page) => {
    for (const [pattern, json] of Object.entries(answers)) {
      await page.route(pattern, (route) => route.fulfill({ json }));
    }
  };
}

async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(
    `const original = HTMLCanvasElement.prototype.getContext;
     HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
       return String(kind).startsWith("webgl") ? null : original.call(this, kind, ...rest);
     };`,
  );
}

async function sheetHeight(page: Page): Promise<number> {
  return (await page.locator(".sheet").boundingBox())?.height ?? 0;
}

async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`.slice(0, 600));
}
