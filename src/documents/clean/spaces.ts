/** Marks that steer layout and are not text: soft hyphens, zero-width and direction marks, placeholders. */

const INVISIBLE = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc]/gu;

/**
 * Line ends become "\n", every run of blanks one space; lines are trimmed; control marks and what is invisible go;
 * characters are composed (NFC), half surrogate pairs replaced, since no store could give them back.
 */
export function normaliseSpaces(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028]/gu, "\n")
    .replaceAll("\u2029", "\n\n")
    .replace(INVISIBLE, "")
    .replace(/[\p{Zs}\t]+/gu, " ")
    .replace(/[^\P{Cc}\n]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}
