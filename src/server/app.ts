import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express from "express";
import type { Express, RequestHandler } from "express";
import type { Context } from "./context.ts";
import { page } from "./http/page.ts";
import { HttpProblem, problemHandler, unknownPath } from "./http/problem.ts";
import { headers, ownHostOnly, ownOriginOnly } from "./http/security.ts";
import { Download } from "./route.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes/index.ts";

const BODY_LIMIT = 256 * 1024;

/** ETags may spare a transfer, but every answer is asked for anew: a load may have changed it. */
const askAnew: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-cache");
  next();
};

const jsonOnly: RequestHandler = (request, _response, next) => {
  if (request.is("application/json") === false) {
    throw new HttpProblem(
      415,
      "Only JSON is read here. Send it with the header Content-Type: application/json.",
    );
  }
  next();
};

function handler(route: Route, context: Context): RequestHandler {
  return async (request, response) => {
    const gone = new AbortController();
    response.on("close", () => {
      if (!response.writableFinished) gone.abort();
    });
    const { params, query } = request;
    const body: unknown = request.body;
    const answer = await route.answer({ params, query, body, signal: gone.signal }, context);
    if (answer instanceof Download) {
      response.attachment(answer.fileName).type(answer.mediaType);
      await pipeline(Readable.from(answer.body), response);
    } else if (answer === undefined) response.status(204).end();
    else response.json(answer);
  };
}

function mount(app: Express, path: string, all: readonly Route[], context: Context): void {
  const mounted = app.route(path.replaceAll(/\{(\w+)\}/g, ":$1"));
  for (const route of all) {
    const steps = route.body ? [jsonOnly, express.json({ limit: route.bodyLimit ?? BODY_LIMIT })] : [];
    mounted[route.method](...steps, handler(route, context));
  }
  const allowed = all.map(({ method }) => method.toUpperCase()).join(", ");
  mounted.all((request) => {
    throw new HttpProblem(405, `${request.method} is not possible here. Use ${allowed}.`, { Allow: allowed });
  });
}

/** The whole server as an Express application, not listening yet. */
export function createApp(
  context: Context,
  options: { webRoot: string; log: (error: unknown) => void },
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(headers, ownHostOnly, ownOriginOnly);
  app.use("/api", askAnew);
  for (const path of new Set(routes.map((route) => route.path))) {
    mount(
      app,
      path,
      routes.filter((route) => route.path === path),
      context,
    );
  }
  app.use("/api", unknownPath);
  app.use(page(options.webRoot), unknownPath);
  app.use(problemHandler(options.log));
  return app;
}
