import type { NodeKind } from "../../ontology/index.ts";
import type { SearchHit } from "../contract.ts";
import { plainName } from "../../graph/ids.ts";

/** Something that can be searched for, with every name that it goes by. */
export interface Named {
  id: string;
  kind: NodeKind;
  name: string;
  aliases: readonly string[];
  degree: number;
}

interface Entry {
  named: Named;
  /** Its names without accents, case and punctuation, each after a space, so that " me" finds a word's start. */
  plain: string[];
}

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");

function plain(text: string): string {
  return plainName(text).replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}

/**
 * Searches names and aliases: each word typed begins a word of the same name. Who is called exactly so comes
 * first, then the best connected; documents after entities.
 */
export class NameSearch {
  readonly #entries: Entry[];

  constructor(all: Iterable<Named>) {
    this.#entries = [...all].map((named) => ({
      named,
      plain: [named.name, ...named.aliases].map((name) => ` ${plain(name)}`),
    }));
  }

  find(text: string, limit: number): SearchHit[] {
    const query = plain(text);
    if (query === "") return [];
    const starts = query.split(" ").map((word) => ` ${word}`);
    const found: { hit: SearchHit; exact: boolean }[] = [];
    for (const { named, plain: names } of this.#entries) {
      const exactAt = names.indexOf(` ${query}`);
      const at =
        exactAt >= 0 ? exactAt : names.findIndex((name) => starts.every((start) => name.includes(start)));
      if (at < 0) continue;
      const { id, kind, name, degree, aliases } = named;
      const matched = at > 0 ? aliases[at - 1] : undefined;
      found.push({ hit: { id, kind, name, degree, ...(matched && { matched }) }, exact: exactAt >= 0 });
    }
    found.sort(
      (a, b) =>
        Number(b.exact) - Number(a.exact) ||
        Number(a.hit.kind === "Document") - Number(b.hit.kind === "Document") ||
        b.hit.degree - a.hit.degree ||
        (a.hit.id < b.hit.id ? -1 : 1),
    );
    return found.slice(0, limit).map(({ hit }) => hit);
  }
}
