import { z } from "zod";
import { ENTITY_KINDS, RELATION_TYPES } from "../ontology/index.ts";
import { STATUSES } from "./types.ts";
import type { EdgeType } from "../ontology/index.ts";

/** The shape of graph JSON. Attributes that it does not know are kept: a graph may have been elsewhere. */
const key = z.string().min(1);
const offset = z.number().int().nonnegative();
const span = z.object({ start: offset, end: offset });
const text = z.string();
const isoDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, "is no ISO date (2016-11-21, 2016-11, 2016)");
const amount = z.looseObject({ value: z.number(), currency: z.string().min(1), text });

const mention = z.looseObject({ document: key, start: offset, end: offset, text });

const evidence = z.looseObject({
  document: key,
  start: offset,
  end: offset,
  quote: text,
  from: span,
  to: span,
  trigger: span.optional(),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  status: z.enum(STATUSES),
});

const merge = z.object({ ids: z.tuple([key, key]), rule: z.string(), score: z.number() });

const named = { name: z.string().min(1), aliases: z.array(text), mentions: z.array(mention) };

const entity = z.looseObject({
  kind: z.enum(ENTITY_KINDS),
  ...named,
  formerIds: z.array(key).optional(),
  merges: z.array(merge).optional(),
  date: isoDate.optional(),
  place: text.optional(),
  amount: amount.optional(),
});

const document = z.looseObject({
  kind: z.literal("Document"),
  ...named,
  file: z.string().min(1),
  title: text.optional(),
  date: isoDate.optional(),
  source: text.optional(),
  url: text.optional(),
  text,
});

const edgeType: z.ZodType<EdgeType> = z.enum(["MENTIONS", ...RELATION_TYPES]);

export const graphSchema = z.object({
  nodes: z.array(z.object({ key, attributes: z.discriminatedUnion("kind", [entity, document]) })),
  edges: z.array(
    z.object({
      key,
      source: key,
      target: key,
      undirected: z.literal(false, "must be directed").optional(),
      attributes: z.looseObject({
        type: edgeType,
        evidence: z.array(evidence),
        title: text.optional(),
        tenure: text.optional(),
        amount: amount.optional(),
        role: text.optional(),
      }),
    }),
  ),
});
