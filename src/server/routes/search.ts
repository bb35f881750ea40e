import { z } from "zod";
import { searchHit } from "../contract.ts";
import { route } from "../route.ts";
import { count } from "./inputs.ts";

export const search = route({
  method: "get",
  path: "/api/search",
  summary: "Entities by any of their names, documents by their titles",
  query: z.strictObject({
    q: z.string().max(500).describe("Beginnings of words; accents and case make no difference"),
    limit: count(1, 100, 20),
  }),
  response: z.array(searchHit),
  handle: async ({ query: { q, limit } }, { openDirectory }) => (await openDirectory()).search(q, limit),
});
