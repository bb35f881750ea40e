// Before `npm start`: installs where that has not been done, builds where sources changed. Plain Node, since
// nothing may be installed yet.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { STAMP, sourceDigest } from "./sources.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`entente: Node ${process.versions.node} is too old. Install Node 20.19 or later.`);
  process.exit(1);
}

/** npm writes the lock that it installed from into node_modules: a difference means a new lock. */
function installed() {
  const inner = "node_modules/.package-lock.json";
  if (!existsSync(inner)) return false;
  const packages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;
  const wanted = packages("package-lock.json");
  const present = packages(inner);
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

const npm = (...args) =>
  process.env.npm_execpath
    ? execFileSync(process.execPath, [process.env.npm_execpath, ...args], { stdio: ["ignore", 2, 2] })
    : execFileSync("npm", args, { stdio: ["ignore", 2, 2], shell: process.platform === "win32" });

if (!installed()) {
  console.error("entente: installing packages (once)…");
  npm("ci", "--no-fund", "--no-audit");
}
if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== sourceDigest()) {
  console.error("entente: building…");
  npm("run", "--silent", "build");
}
