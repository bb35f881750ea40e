import { Unreadable } from "../unreadable.ts";
import type { Format } from "./format.ts";

/** First bytes of the older Office container: an encrypted .docx, or a .doc under another name. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

export const docx: Format = {
  name: "Word",
  extensions: [".docx"],
  async read(bytes) {
    if (bytes.subarray(0, 4).equals(OLE)) {
      throw new Unreadable("is locked by a password, or an old .doc file", {
        remedy: "Save it as .docx without a password.",
      });
    }
    const { default: mammoth } = await import("mammoth");
    try {
      const { value } = await mammoth.extractRawText({ buffer: bytes });
      return [{ text: value }];
    } catch (cause) {
      throw new Unreadable("is a broken .docx file", {
        cause,
        remedy: "Open and save it in a word processor.",
      });
    }
  },
};
