/** A line as comparisons and rules see it: lower case, one sort of quotation mark, apostrophe and dash. */
export function fold(line: string): string {
  return line
    .toLowerCase()
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replaceAll("…", "...");
}
