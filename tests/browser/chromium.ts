import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** WebGL by SwiftShader: no graphics card is needed. */
const FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

const SYSTEM = [
  process.env.ENTENTE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The system's Chromium where there is one, else the one that npm brought. Where neither starts: undefined and
 * a line that says how to get one; with ENTENTE_REQUIRE=all it throws.
 */
export async function startChromium(): Promise<Browser | undefined> {
  const tried: string[] = [];
  for (const find of [() => Promise.resolve(SYSTEM.find((path) => path && existsSync(path))), packaged]) {
    try {
      const executablePath = await find();
      if (executablePath) return await chromium.launch({ executablePath, args: FLAGS });
    } catch (error) {
      tried.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  const message =
    "Browser tests left out: no Chromium starts here. Install one (Debian: apt-get install chromium), or libnss3 and its kin for the packaged one, or name one in ENTENTE_CHROMIUM.";
  if (process.env.ENTENTE_REQUIRE === "all") throw new Error([message, ...tried].join("\n"));
  console.warn(`entente: ${message}`);
  return undefined;
}

/** For Linux on x64 alone. */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  return sparticuz.executablePath();
}
