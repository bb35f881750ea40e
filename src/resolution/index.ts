export { resolve } from "./resolve.ts";
export type { Statements } from "./statements.ts";
export { RULES } from "./rules/index.ts";
export type { Rule } from "./rules/rule.ts";
