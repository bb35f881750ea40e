import { z } from "zod";
import type { Context } from "./context.ts";
import { HttpProblem } from "./http/problem.ts";

export type Method = "get" | "put" | "post";

const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

/** A file to be saved, instead of JSON. */
export class Download {
  constructor(
    /** In pieces, in order. */
    readonly body: Iterable<string>,
    readonly mediaType: string,
    readonly fileName: string,
  ) {}
}

interface Inputs<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  /** Aborts when the client has gone. */
  signal: AbortSignal;
}

interface Description {
  readonly method: Method;
  /** As OpenAPI writes it: "/api/nodes/{id}". */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Bytes; 256 kB where nothing is said. */
  readonly bodyLimit?: number;
  /** Of the JSON that it answers with. Neither this nor `mediaTypes`: it answers 204. */
  readonly response?: z.ZodType;
  /** Of the files that it answers with. */
  readonly mediaTypes?: readonly string[];
}

/** A route as the server mounts it and as OpenAPI describes it. */
export interface Route extends Description {
  answer(request: Inputs<unknown, unknown, unknown>, context: Context): Promise<unknown>;
}

/** Makes a route of its description and a handler that gets what it asked for already checked. */
export function route<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodVoid,
>(
  spec: Description & {
    params?: P;
    query?: Q;
    body?: B;
    response?: R;
    handle: (
      request: Inputs<z.output<P>, z.output<Q>, z.output<B>>,
      context: Context,
    ) => Promise<z.input<R> | Download>;
  },
): Route {
  const { handle, ...description } = spec;
  return {
    ...description,
    answer: (request, context) =>
      handle(
        {
          params: check(spec.params, request.params, "address") as z.output<P>,
          query: check(spec.query ?? NOTHING, request.query, "query") as z.output<Q>,
          body: check(spec.body, request.body, "body") as z.output<B>,
          signal: request.signal,
        },
        context,
      ),
  };
}

function check(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) =>
    [path.join("."), message].filter(Boolean).join(": "),
  );
  throw new HttpProblem(
    400,
    `The ${where} is not as it should be: ${faults.join("; ")}. See /api/openapi.json.`,
  );
}
