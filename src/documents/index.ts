export type { Document, Skipped } from "./document.ts";
export { MAX_BYTES, readDocuments } from "./read.ts";
export type { Read, ReadOptions, ReadResult } from "./read.ts";
export { listSources } from "./sources.ts";
export type { Listing, SourceFile } from "./sources.ts";
