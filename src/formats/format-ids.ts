/** What `--format` may be. Apart from the formats, so that a command line is parsed without loading them. */
export const FORMAT_IDS = ["json", "gexf", "graphml", "csv", "cypher", "evidence"] as const;

export type FormatId = (typeof FORMAT_IDS)[number];
