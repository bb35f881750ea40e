import { mkdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { NodeDetail, ViewGraph } from "../../src/server/contract.ts";
import { startChromium } from "./chromium.ts";
import { startEntente } from "./entente.ts";
import type { RunningEntente } from "./entente.ts";

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

const SCREENSHOTS = "tests/browser/screenshots";

/** A browser and the command on the seeds. Undefined where no browser starts. */
export async function openSession(): Promise<Session | undefined> {
  const browser = await startChromium();
  if (!browser) return undefined;
  mkdirSync(SCREENSHOTS, { recursive: true });
  try {
    return new Session(browser, await startEntente("seeds"));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export class Session {
  /** What pages have complained about: a breach of the Content-Security-Policy is among it. */
  readonly complaints: string[] = [];

  constructor(
    private readonly browser: Browser,
    readonly entente: RunningEntente,
  ) {}

  /** A fresh page that shows the network. `prepare` runs before anything is asked for. */
  async open(
    path = "/",
    options: BrowserContextOptions & { prepare?: (page: Page) => Promise<void> } = {},
  ): Promise<Page> {
    const { prepare, ...context } = options;
    const page = await (await this.browser.newContext({ ...DESKTOP, ...context })).newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    await prepare?.(page);
    await this.go(page, path);
    return page;
  }

  /** Loads an address, and waits for what is at it. */
  async go(page: Page, path: string): Promise<void> {
    await page.goto(this.entente.address + path);
    await page.locator(".name .quiet").waitFor();
    await page.locator(".loading-line").waitFor({ state: "detached" });
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(this.entente.address + path);
    expect(response.ok, path).toBe(true);
    return (await response.json()) as T;
  }

  graph(): Promise<ViewGraph> {
    return this.get("/api/graph");
  }

  node(id: string): Promise<NodeDetail> {
    return this.get(`/api/nodes/${encodeURIComponent(id)}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.entente.stop();
  }
}

/** Kept for people to look at; git ignores them. */
export async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}

/** Resolves when the picture is drawn and at rest. */
export async function drawn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run the layout" }).waitFor({ timeout: 40_000 });
}

export function heading(page: Page) {
  return page.locator("#panel-title");
}

/** What screen readers were told last. */
export function announced(page: Page): Promise<string> {
  return page.locator(".page > [aria-live=polite]").innerText();
}

/** The number that the legend shows on a line. */
export async function legendCount(page: Page, name: string): Promise<number> {
  const line = page
    .locator(".facet")
    .filter({ has: page.getByRole("checkbox", { name: new RegExp(`^${name}`) }) });
  return Number((await line.locator(".facet-count").first().innerText()).replaceAll(",", ""));
}
