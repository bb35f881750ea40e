import { dirname } from "node:path";
import { documentKey } from "../graph/ids.ts";
import { bucket } from "../graph/order.ts";
import type { DocumentSummary } from "./records.ts";

/** A document that was read, as far as it matters what it is to be called. */
export interface Found {
  /** As its folder calls it. */
  file: string;
  /** Absolute, with `#row`. */
  path: string;
  contentDigest: string;
  textDigest: string;
}

/** The documents of a workspace, to find the one that a file is, or to find a name for a new one. */
export class Catalogue {
  private readonly byKey = new Map<string, DocumentSummary>();
  private readonly byPath = new Map<string, DocumentSummary>();
  private readonly byText = new Map<string, DocumentSummary[]>();

  constructor(documents: Iterable<DocumentSummary>) {
    for (const document of documents) this.add(document);
  }

  get(key: string): DocumentSummary | undefined {
    return this.byKey.get(key);
  }

  add(document: DocumentSummary): void {
    this.remove(this.byKey.get(document.key));
    this.byKey.set(document.key, document);
    if (document.path !== undefined) this.byPath.set(document.path, document);
    bucket(this.byText, document.textDigest).push(document);
  }

  private remove(document: DocumentSummary | undefined): void {
    if (!document) return;
    if (document.path !== undefined) this.byPath.delete(document.path);
    const alike = bucket(this.byText, document.textDigest);
    alike.splice(alike.indexOf(document), 1);
  }

  /** Another document with the same text. */
  twin(key: string, textDigest: string): DocumentSummary | undefined {
    return this.byText.get(textDigest)?.find((document) => document.key !== key);
  }

  /**
   * What a document is called here. A file keeps its name however it is reached; a file of another folder gets
   * the name that is free, else parent folders are put before it: two files of one name are two documents.
   */
  nameFor(found: Found): { file: string; clash?: DocumentSummary } {
    const known = this.byPath.get(found.path);
    if (known) return { file: known.file };
    const clash = this.byKey.get(documentKey(found.file));
    if (!clash || isSame(clash, found)) return { file: found.file };
    for (const file of longerNames(found)) {
      const other = this.byKey.get(documentKey(file));
      if (!other || isSame(other, found)) return { file, clash };
    }
    throw new Error(`no name is left for ${found.path}`);
  }
}

/** Whether a document of the same name is the same, moved or brought by a graph. */
function isSame(document: DocumentSummary, found: Found): boolean {
  return document.path === undefined
    ? document.textDigest === found.textDigest
    : document.contentDigest === found.contentDigest;
}

/** With one parent folder more each time; at last with a number. */
function* longerNames({ file, path }: Found): Iterable<string> {
  const above = path.replaceAll("\\", "/").normalize("NFC");
  let rest = above.endsWith(`/${file}`) ? above.slice(0, -file.length - 1) : dirname(above);
  let name = file;
  while (rest !== "" && rest !== "." && rest !== dirname(rest)) {
    name = `${rest.slice(rest.lastIndexOf("/") + 1)}/${name}`;
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf("/")));
    yield name;
  }
  for (let number = 2; ; number++) yield `${name}~${number}`;
}
