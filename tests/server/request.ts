import { request as httpRequest } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { Problem } from "../../src/server/contract.ts";

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface RawRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A request as it stands: `fetch` sets Host and mends paths by itself. */
export function rawRequest(
  port: number,
  path: string,
  { method = "GET", headers = {}, body }: RawRequest = {},
) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (text += piece));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

export async function json<T>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T;
}

export const problemOf = (response: Response | Promise<Response>) => json<Problem>(response);

export const segment = encodeURIComponent;

export function sendJson(url: string, method: "POST" | "PUT", body: unknown, init: RequestInit = {}) {
  return fetch(url, {
    ...init,
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}
