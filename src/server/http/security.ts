import type { Request, RequestHandler } from "express";
import helmet from "helmet";
import { HttpProblem } from "./problem.ts";

/**
 * Scripts, styles and data from this server alone; nothing inline, nothing evaluated. Pictures may also come
 * from what the page itself drew (an export), hence data: and blob:.
 */
export const headers: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "script-src": ["'self'"],
      "script-src-attr": ["'none'"],
      "style-src": ["'self'"],
      "img-src": ["'self'", "data:", "blob:"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "worker-src": ["'self'"],
      "manifest-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "frame-ancestors": ["'none'"],
    },
  },
  // Plain HTTP on the loopback interface: there is nothing to upgrade.
  strictTransportSecurity: false,
  xFrameOptions: { action: "deny" },
});

const LOOPBACK_NAMES = ["127.0.0.1", "localhost", "[::1]"];

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** What the request calls this server, where that is a name of this machine. Its port may be that of a tunnel. */
function ownHost({ headers: { host = "" } }: Request): string | undefined {
  const url = parseUrl(`http://${host}`);
  return url && LOOPBACK_NAMES.includes(url.hostname) ? url.host : undefined;
}

/**
 * A foreign page can point a name of its own at 127.0.0.1 and then read this server as its own origin (DNS
 * rebinding). Its name gives it away.
 */
export const ownHostOnly: RequestHandler = (request, _response, next) => {
  if (ownHost(request) === undefined) {
    throw new HttpProblem(
      421,
      "This server answers to this computer alone. Open the address that it printed.",
    );
  }
  next();
};

const READING = ["GET", "HEAD", "OPTIONS"];

/** What changes or runs something is for the page itself, and for programs that are no browser. */
export const ownOriginOnly: RequestHandler = (request, _response, next) => {
  const { origin, "sec-fetch-site": site } = request.headers;
  const foreign =
    (origin !== undefined && parseUrl(origin)?.host !== ownHost(request)) ||
    (site !== undefined && site !== "same-origin" && site !== "none");
  if (foreign && !READING.includes(request.method)) {
    throw new HttpProblem(
      403,
      "Requests from other sites are refused. Use the page that this server serves.",
    );
  }
  next();
};
