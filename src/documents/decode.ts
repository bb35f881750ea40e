import { Unreadable } from "./unreadable.ts";

const SAVE_AS_UTF8 = "Save it as UTF-8.";
/** More marks of control than this share of a text's characters, and it is no text. */
const MAX_CONTROLS = 0.05;
/** In a language written in Windows-1252 fewer letters than this are outside of ASCII. */
const MAX_FOREIGN = 0.3;

/**
 * Bytes → text. A byte order mark decides; then what is valid UTF-8 is UTF-8; then the encoding that the file
 * declares; then Windows-1252, where what comes out looks like a text in it. Throws Unreadable otherwise.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = byMark(bytes);
  if (marked !== undefined) return checked(marked);
  if (bytes.includes(0)) throw new Unreadable("is binary, not text");
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return checked(utf8);
  if (mostlyUtf8(bytes)) {
    throw new Unreadable("is UTF-8 with broken characters in it", { remedy: SAVE_AS_UTF8 });
  }
  if (declared === undefined || WINDOWS_1252_LABELS.test(declared)) return westEuropean(bytes);
  return checked(decoder(declared).decode(bytes));
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  let label: string | undefined;
  if (a === 0xef && b === 0xbb && c === 0xbf) label = "utf-8";
  if (a === 0xff && b === 0xfe) label = "utf-16le";
  if (a === 0xfe && b === 0xff) label = "utf-16be";
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Unreadable(`is not the ${label.toUpperCase()} that its first bytes say`, {
      remedy: SAVE_AS_UTF8,
      cause,
    });
  }
}

/** A character that the end of the file cuts off is left out, where there are others to tell that it is UTF-8. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    const ascii = Buffer.byteLength(text) === text.length;
    return ascii && text.length < bytes.length ? undefined : text;
  } catch {
    return undefined;
  }
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  const whole = (text.match(/[^\0-\u007f\ufffd]/gu) ?? []).length;
  return whole > broken;
}

function decoder(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    throw new Unreadable(`declares an encoding that is not known ("${label}")`, { remedy: SAVE_AS_UTF8 });
  }
}

const WINDOWS_1252_LABELS = /^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|l1|(?:us-)?ascii)$/iu;

/** What stands for the bytes 0x80 to 0x9f. Node 20's own decoder takes them for marks of control. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function westEuropean(bytes: Uint8Array): string {
  const latin1 = new TextDecoder("latin1").decode(bytes);
  const text = checked(
    latin1.replace(/[\u0080-\u009f]/gu, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80)),
  );
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => letter > "\u007f").length;
  if (foreign > letters.length * MAX_FOREIGN) {
    throw new Unreadable("is in an encoding that cannot be told", { remedy: SAVE_AS_UTF8 });
  }
  return text;
}

function checked(text: string): string {
  const controls = (text.match(/[^\P{Cc}\s]|\ufffd/gu) ?? []).length;
  if (text.includes("\0") || controls > text.length * MAX_CONTROLS)
    throw new Unreadable("is binary, not text");
  return text;
}
