// Builds dist/: the program by tsc, the page by Vite, and beside them the digest of what they were built from.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STAMP, sourceDigest } from "./sources.mjs";

if (!existsSync(join("node_modules", "typescript"))) {
  console.error("entente: build left out, since development packages are not installed; run `npm ci`.");
  process.exit(0);
}
const digest = sourceDigest();
// npx runs this through `prepare` each time: what is built already stays.
if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest) process.exit(0);
rmSync("dist", { recursive: true, force: true });
const run = (file, ...args) => execFileSync(process.execPath, [file, ...args], { stdio: ["ignore", 2, 2] });
run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
run("node_modules/vite/bin/vite.js", "build", "web", "--logLevel", "warn");
chmodSync("dist/cli/main.js", 0o755);
writeFileSync(STAMP, digest);
