// What a build depends on, as one digest.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export const STAMP = join("dist", ".built-from");

export function sourceDigest() {
  const hash = createHash("sha256");
  const walk = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) if (name !== "node_modules") walk(join(path, name));
    } else hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  };
  for (const path of ["src", "web", "package-lock.json", "tsconfig.base.json", "tsconfig.build.json"])
    walk(path);
  return hash.digest("hex");
}
