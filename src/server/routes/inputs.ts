import { z } from "zod";

/** Pieces that several routes ask for. */
export const idInPath = z.object({ id: z.string().min(1).describe("Percent-encoded as one segment") });

export function count(least: number, most: number, usual: number) {
  return z.coerce.number().int().min(least).max(most).default(usual);
}

/** A parameter given once or repeatedly. */
export const repeated = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === "string" ? [given] : given));

/** Words of a fixed set, comma-separated or repeated. */
export function listOf<T extends string>(words: z.ZodEnum<Record<T, T>>) {
  return repeated
    .transform((given) => given.flatMap((one) => one.split(",")))
    .pipe(z.array(words))
    .describe(`Comma-separated: ${words.options.join(", ")}`);
}
