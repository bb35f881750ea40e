import type {
  DocumentDetail,
  DocumentSummary,
  Neighbours,
  NodeDetail,
  Problem,
  SearchHit,
  Tie,
  ViewGraph,
  WorkspaceStatus,
} from "../../src/server/contract.ts";
import type { Point } from "./picture/picture.ts";

/** The server answered that it cannot. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly problem: Problem,
    readonly path: string,
  ) {
    super(problem.detail || problem.title);
  }
}

/** The server did not answer at all. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
}

export type Positions = Record<string, Point>;

const segment = encodeURIComponent;

export const api = {
  status: (signal?: AbortSignal) => get<WorkspaceStatus>("/api/status", signal),
  graph: (signal?: AbortSignal) => get<ViewGraph>("/api/graph", signal),
  documents: (signal?: AbortSignal) => get<DocumentSummary[]>("/api/documents", signal),
  document: (id: string, signal?: AbortSignal) =>
    get<DocumentDetail>(`/api/documents/${segment(id)}`, signal),
  node: (id: string, signal?: AbortSignal) => get<NodeDetail>(`/api/nodes/${segment(id)}`, signal),
  neighbours: (id: string, { limit, offset }: { limit: number; offset: number }) =>
    get<Neighbours>(`/api/nodes/${segment(id)}/neighbours?limit=${limit}&offset=${offset}`),
  tie: (id: string, signal?: AbortSignal) => get<Tie>(`/api/ties/${segment(id)}`, signal),
  search: (text: string, signal?: AbortSignal) => get<SearchHit[]>(`/api/search?q=${segment(text)}`, signal),
  positions: (signal?: AbortSignal) => get<Positions>("/api/positions", signal),
  savePositions: (positions: Positions) => put("/api/positions", positions),
};

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, { signal: signal ?? null, headers: { Accept: "application/json" } });
  return (await response.json()) as T;
}

async function put(path: string, body: unknown): Promise<void> {
  await request(path, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** Throws ApiError where the server refuses, ConnectionError where it is not there. */
async function request(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ConnectionError("Entente does not answer.", { cause: error });
  }
  if (!response.ok) throw new ApiError(await readProblem(response), path);
  return response;
}

async function readProblem(response: Response): Promise<Problem> {
  const fallback = {
    type: "about:blank",
    title: `The server answered ${String(response.status)}`,
    status: response.status,
    detail: `The server answered ${String(response.status)} ${response.statusText}`.trim() + ".",
  };
  if (!response.headers.get("Content-Type")?.includes("json")) return fallback;
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
