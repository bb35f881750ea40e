import { ENTITY_KINDS, FAMILIES } from "../../../src/ontology/index.ts";
import { PALETTES } from "../picture/palette.ts";
import type { Theme } from "../picture/palette.ts";

const dark = () => window.matchMedia("(prefers-color-scheme: dark)");

export function currentTheme(): Theme {
  return dark().matches ? "dark" : "light";
}

/** Calls back with the system's theme, now and whenever it changes. Returns what ends that. */
export function followTheme(onTheme: (theme: Theme) => void): () => void {
  const query = dark();
  const tell = () => onTheme(currentTheme());
  tell();
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** Gives the picture's colours to the style sheets, so that legend and picture cannot differ. */
export function applyColours(theme: Theme): void {
  const { ground, label, quietLabel, accent, kinds, families } = PALETTES[theme];
  const { style } = document.documentElement;
  style.setProperty("--ground", ground);
  style.setProperty("--text", label);
  style.setProperty("--text-quiet", quietLabel);
  style.setProperty("--accent", accent);
  for (const kind of ENTITY_KINDS) style.setProperty(`--${kind.toLowerCase()}`, kinds[kind]);
  for (const family of FAMILIES) style.setProperty(`--${family}`, families[family]);
}
