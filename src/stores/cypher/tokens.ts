/** `name` is an identifier or keyword, `quoted` one in backticks, `symbol` a single character. */
export interface Token {
  type: "name" | "quoted" | "string" | "number" | "parameter" | "symbol";
  /** As it stands in the query. */
  text: string;
  /** UTF-16 index in the query. */
  start: number;
  end: number;
}

const PATTERN = new RegExp(
  [
    String.raw`(?<space>(?:[\s\p{C}\p{Z}]|//[^\r\n]*|/\*[\s\S]*?(?:\*/|$))+)`,
    String.raw`(?<string>'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$))`,
    "(?<quoted>`(?:``|[^`])*(?:`|$))",
    "(?<parameter>\\$(?:[\\p{ID_Continue}]+|`(?:``|[^`])*`))",
    String.raw`(?<number>\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    String.raw`(?<name>[\p{ID_Start}_\p{Pc}][\p{ID_Continue}]*)`,
    String.raw`(?<symbol>[\s\S])`,
  ].join("|"),
  "gu",
);

/** Cypher's tokens, comments and spaces left out. Whatever is no Cypher gives symbols; it never throws. */
export function tokenize(cypher: string): Token[] {
  const tokens: Token[] = [];
  for (const match of cypher.matchAll(PATTERN)) {
    const found = Object.entries<string | undefined>(match.groups ?? {}).find(([, text]) => text !== undefined);
    if (found === undefined || found[0] === "space") continue;
    const [type] = found as [Token["type"], string];
    tokens.push({ type, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

export function isKeyword(token: Token | undefined, ...words: string[]): boolean {
  return token?.type === "name" && words.includes(token.text.toUpperCase());
}

export function isSymbol(token: Token | undefined, ...symbols: string[]): boolean {
  return token?.type === "symbol" && symbols.includes(token.text);
}

/** What a name or a name in backticks says; undefined for other tokens. */
export function nameOf(token: Token | undefined): string | undefined {
  if (token?.type === "name") return token.text;
  return token?.type === "quoted" ? token.text.replace(/^`|`$/gu, "").replaceAll("``", "`") : undefined;
}
