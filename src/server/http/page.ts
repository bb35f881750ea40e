import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import express from "express";
import type { RequestHandler } from "express";

const NOT_BUILT = "The page is not built. Run `npm run build`, then load this address again.\n";

/** The built page: assets that carry a digest in their name for ever, the rest asked for anew each time. */
export function page(webRoot: string): RequestHandler[] {
  const index = join(webRoot, "index.html");
  const assets = express.static(webRoot, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(webRoot, "assets"));
      response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  /** Every address without extension is a view of the one page. */
  const fallback: RequestHandler = (request, response, next) => {
    if (!["GET", "HEAD"].includes(request.method) || extname(request.path) !== "") {
      next();
      return;
    }
    if (!existsSync(index)) {
      response.status(503).type("text/plain").send(NOT_BUILT);
      return;
    }
    response.sendFile(index, { headers: { "Cache-Control": "no-cache" }, cacheControl: false });
  };
  return [assets, fallback];
}
