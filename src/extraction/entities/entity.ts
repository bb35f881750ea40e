import type { EntityKind } from "../../ontology/index.ts";
import type { MentionSpan } from "../mentions/index.ts";

/** One entity of one document, while it is being put together. */
export interface Entity {
  kind: EntityKind;
  name: string;
  /** Other ways in which the text refers to it; pronouns never. */
  aliases: Set<string>;
  mentions: MentionSpan[];
  /** Described but not named: "joint statement". Only its own document can say which one it is. */
  generic: boolean;
  date?: string;
  place?: string;
}

/** Which entities each mention stands for: one, or for a group each of its members. */
export type Referents = ReadonlyMap<MentionSpan, readonly Entity[]>;
