import type { EntityKind, Family } from "../../../src/ontology/index.ts";

export type Theme = "light" | "dark";

/** Every colour of the picture, as #rrggbb. The legend uses the same. */
export interface Palette {
  /** Behind the graph; halos are of this colour, and what fades fades towards it. */
  ground: string;
  label: string;
  /** Labels of ties, counts. */
  quietLabel: string;
  /** Ring of the selected node. */
  accent: string;
  kinds: Readonly<Record<EntityKind, string>>;
  families: Readonly<Record<Family, string>>;
  /** Ties of belonging are faint; in focus they would hardly be seen. */
  belongingInFocus: string;
}

/**
 * Kinds: least CAM02-UCS distance maximised under normal, deutan, protan and tritan sight, at a contrast of
 * at least 3 with the ground.
 */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: "#ffffff",
    label: "#18191d",
    quietLabel: "#63636e",
    accent: "#2457c5",
    kinds: {
      Person: "#b57003",
      Government: "#4f83e0",
      Organization: "#026d67",
      Event: "#d92f8c",
      Agreement: "#8c24a5",
      Program: "#5f8a4e",
      Place: "#8a8172",
    },
    families: { meeting: "#9aa3b2", cooperation: "#3f8f6b", conflict: "#d1493f", belonging: "#c9c9cf" },
    belongingInFocus: "#9c9ca6",
  },
  dark: {
    ground: "#111318",
    label: "#eceef2",
    quietLabel: "#a0a4b0",
    accent: "#8ab0ff",
    kinds: {
      Person: "#ecaf7b",
      Government: "#4d94ff",
      Organization: "#8fe3cf",
      Event: "#ef6bb3",
      Agreement: "#d0b2fd",
      Program: "#9cbc5a",
      Place: "#b3a98f",
    },
    families: { meeting: "#667085", cooperation: "#4fae85", conflict: "#e8695f", belonging: "#3b404b" },
    belongingInFocus: "#767b88",
  },
};
