import type { Node, NodeType } from "commonmark";
import { decodeText } from "../decode.ts";
import type { Draft, Format } from "./format.ts";

export const markdown: Format = {
  name: "Markdown",
  extensions: [".md", ".markdown"],
  async read(bytes) {
    const { Parser } = await import("commonmark");
    const { fields, body } = splitFrontMatter(decodeText(bytes));
    return [{ text: plain(new Parser().parse(body)), ...fields }];
  },
};

const FRONT_MATTER = /^---\r?\n(?<fields>(?:[^\n]*\r?\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const FIELDS = ["title", "date", "source", "url"] as const;

/** Fields between two lines of dashes at the start, one a line: "title: Ministers meet". */
function splitFrontMatter(text: string): { fields: Partial<Draft>; body: string } {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { fields: {}, body: text };
  const values = new Map<string, string>();
  for (const line of (match.groups?.fields ?? "").split("\n")) {
    const [, name, value] = /^([A-Za-z_-]{1,30}):\s*(.+)$/u.exec(line.trim()) ?? [];
    if (name && value) values.set(name.toLowerCase(), value.replace(/^(["'])(.*)\1$/u, "$2"));
  }
  const fields = Object.fromEntries(FIELDS.flatMap((field) => [[field, values.get(field)]]));
  return { fields, body: text.slice(match[0].length) };
}

/** Apart from what stands around them; the words for an image are its caption. */
const BLOCKS: ReadonlySet<NodeType> = new Set<NodeType>([
  "paragraph",
  "heading",
  "thematic_break",
  "item",
  "image",
]);

function plain(root: Node): string {
  const parts: string[] = [];
  const walker = root.walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (BLOCKS.has(node.type)) parts.push("\n\n");
    else if (!entering) continue;
    else if (node.type === "text" || node.type === "code") parts.push(node.literal ?? "");
    else if (node.type === "code_block") parts.push("\n\n", node.literal ?? "", "\n\n");
    else if (node.type === "softbreak") parts.push(" ");
    else if (node.type === "linebreak") parts.push("\n");
  }
  return parts.join("");
}
