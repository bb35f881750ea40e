const LONGEST = 34;

/** A name as a label shows it. */
export function labelText(name: string): string {
  const letters = Array.from(name);
  return letters.length <= LONGEST ? name : `${letters.slice(0, LONGEST).join("").trimEnd()}…`;
}
