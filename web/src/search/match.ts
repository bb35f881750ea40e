/** Letters as a search compares them: case and accents gone. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Where in `text` what was typed stands, whatever its case and accents; undefined where it does not. */
export function matchRange(text: string, typed: string): { start: number; end: number } | undefined {
  const wanted = fold(typed.trim());
  if (wanted === "") return undefined;
  // Folding changes lengths (ﬁ, ß): `at` keeps, for each folded unit, where its letter begins in the text.
  let folded = "";
  const at: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const plain = fold(letter);
    at.push(...new Array<number>(plain.length).fill(offset));
    folded += plain;
    offset += letter.length;
  }
  at.push(text.length);
  const found = folded.indexOf(wanted);
  if (found === -1) return undefined;
  return { start: at[found] ?? 0, end: at[found + wanted.length] ?? text.length };
}
