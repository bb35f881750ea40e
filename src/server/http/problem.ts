import { STATUS_CODES } from "node:http";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { describeError, UserError } from "../../errors.ts";
import type { Problem } from "../contract.ts";

/** An answer other than the one asked for. `detail` says what to do. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";

  constructor(
    readonly status: number,
    detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

export const notFound = (detail: string) => new HttpProblem(404, detail);

const OUR_FAULT =
  "Something failed on our side. What it was stands in the output of the command that serves this page.";

/** What is told of an error, whatever was thrown: never a stack trace, never a defect's own words. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof UserError)
    return new HttpProblem(error.exitCode === 2 ? 400 : 503, describeError(error));
  return fromMiddleware(error) ?? new HttpProblem(500, OUR_FAULT);
}

/** Express and its body parser throw errors with a status below 500 for what the client did wrong. */
function fromMiddleware(error: unknown): HttpProblem | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  const { status } = error;
  if (status < 400 || status > 499) return undefined;
  const limit = "limit" in error && typeof error.limit === "number" ? error.limit : undefined;
  if (status === 413) {
    return new HttpProblem(
      413,
      `The body is too large${limit ? `: at most ${limit} bytes` : ""}. Send less at a time.`,
    );
  }
  if ("type" in error && error.type === "entity.parse.failed") {
    return new HttpProblem(400, "The body is no JSON. Send a JSON object.");
  }
  if (error instanceof URIError) {
    return new HttpProblem(
      400,
      "The address is not percent-encoded as it should be. Encode the id as one path segment.",
    );
  }
  // Words of libraries may name files of this computer.
  return new HttpProblem(
    status,
    `${STATUS_CODES[status] ?? "It cannot be answered"}. See /api/openapi.json.`,
  );
}

/** RFC 9457. The type is about:blank: the status says which sort it is, the detail the rest. */
function problemBody(problem: HttpProblem): Problem {
  return {
    type: "about:blank",
    title: STATUS_CODES[problem.status] ?? "Error",
    status: problem.status,
    detail: problem.message,
  };
}

/** Whether what failed is that the client went. */
function isGoing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "AbortError" || ("code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE");
}

/** The one place that turns what was thrown in a request into its answer. */
export function problemHandler(log: (error: unknown) => void): ErrorRequestHandler {
  // Express tells error handlers by their four parameters.
  return (error: unknown, request, response, next) => {
    const problem = toProblem(error);
    if (problem.status === 500 && !isGoing(error)) log(error);
    if (request.socket.destroyed) return;
    // Half of the answer has gone: Express cuts it off, so that it is not taken for the whole.
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(problem.status).set(problem.headers);
    response.type("application/problem+json").send(JSON.stringify(problemBody(problem)));
  };
}

export const unknownPath: RequestHandler = (request) => {
  throw notFound(`There is nothing at ${request.path}. What there is stands in /api/openapi.json.`);
};
