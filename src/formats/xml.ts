/**
 * What XML 1.0 does not allow, even as a reference (most control characters, halves of surrogate pairs), and two
 * line ends that some readers turn into a line feed.
 */
const UNSAFE =
  /[^\t\n\r\u{20}-\u{84}\u{86}-\u{2027}\u{2029}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Makes any string fit for XML 1.0, by the rule of Office Open XML (ECMA-376, ST_Xstring): an unsafe character
 * becomes `_xHHHH_`, and a `_` that would read as the start of such a sequence becomes `_x005F_`.
 */
export function xmlSafe(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, "_x005F_")
    .replace(UNSAFE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The string that `xmlSafe` was given. */
export function fromXmlSafe(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const REFERENCES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Readers turn these three into spaces or line feeds unless they are written as references.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Any string as the value of an attribute in double quotes. */
export function xmlAttribute(text: string): string {
  return xmlSafe(text).replace(/[&<>"\t\n\r]/g, (char) => REFERENCES[char] ?? char);
}

/** Any string as the text of an element. */
export function xmlText(text: string): string {
  return xmlSafe(text).replace(/[&<>\r]/g, (char) => REFERENCES[char] ?? char);
}
