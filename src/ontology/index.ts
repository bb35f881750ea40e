export * from "./kinds.ts";
export * from "./relations.ts";
