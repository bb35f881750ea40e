import { decodeText } from "../decode.ts";
import type { Format } from "./format.ts";

export const plainText: Format = {
  name: "text",
  extensions: [".txt", ".text"],
  read: (bytes) => Promise.resolve([{ text: decodeText(bytes) }]),
};
