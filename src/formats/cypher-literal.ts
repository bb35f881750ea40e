const ESCAPES: Record<string, string> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** What is unsafe in a script: quotes, backslashes, controls, line separators, halves of surrogate pairs. */
const UNSAFE = /["\\\p{Cc}\u2028\u2029\p{Cs}]/gu;

/**
 * Any string as a Cypher string literal. `\u` stands for characters alone that mean nothing to a parser: Neo4j
 * resolves it before it looks for quotes.
 */
export function cypherString(text: string): string {
  const body = text.replace(
    UNSAFE,
    (char) => ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return `"${body}"`;
}

/** A whole number, or a float that is one even where it has no fraction: `1.0`. */
export function cypherNumber(value: number, whole: boolean): string {
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
    throw new TypeError(`${value} is no ${whole ? "whole number" : "number"} that Cypher can hold.`);
  }
  // Cypher's exponents have no plus sign.
  const text = String(value).replace("e+", "e");
  return whole || /[.e]/.test(text) ? text : `${text}.0`;
}
