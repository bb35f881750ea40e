// Everything that this machine can check: build, types, lint, and all tests. Ends with one line of counts.
// ENTENTE_REQUIRE=all: a part that cannot run here is a failure instead of a line that names it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const REPORT = ".cache/tests.json";
const node = (...args) =>
  spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] }).status ?? 1;
const bin = (path) => `node_modules/${path}`;

const checks = [
  ["build", () => node("scripts/build.mjs")],
  ["types", () => node(bin("typescript/bin/tsc"), "-p", "tsconfig.json")],
  ["types of the page", () => node(bin("typescript/bin/tsc"), "-p", "web/tsconfig.json")],
  ["lint", () => node(bin("eslint/bin/eslint.js"), ".")],
  ["format", () => node(bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", ".")],
];
for (const [name, check] of checks) {
  console.log(`entente: checking ${name}…`);
  if (check() !== 0) {
    console.error(`entente: ${name} failed.`);
    process.exit(1);
  }
}

mkdirSync(".cache", { recursive: true });
rmSync(REPORT, { force: true });
const status = node(
  bin("vitest/vitest.mjs"),
  "run",
  ...process.argv.slice(2),
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${REPORT}`,
);
if (!existsSync(REPORT)) {
  console.error("entente: the tests did not finish.");
  process.exit(status || 1);
}
const report = JSON.parse(readFileSync(REPORT, "utf8"));
const skipped = report.numPendingTests + report.numTodoTests;
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests} failed${skipped ? `, ${skipped} skipped` : ""}`,
);
process.exit(status);
