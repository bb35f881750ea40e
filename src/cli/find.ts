import { UserError } from "../errors.ts";
import { currentIds } from "../graph/former.ts";
import { plainName } from "../graph/ids.ts";
import type { GraphJson } from "../graph/types.ts";

type Node = GraphJson["nodes"][number];

const NAMED = 10;

/** Id of the node that has this id, or had it, or has this name. Throws where there is none or are several. */
export function findNode(graph: GraphJson, wanted: string): string {
  const known = currentIds(graph.nodes).get(wanted);
  if (known !== undefined) return known;
  const plain = plainName(wanted);
  const has = (names: readonly string[]) =>
    names.some((name) => name === wanted || (plain !== "" && plainName(name) === plain));
  const entities = graph.nodes.filter(({ attributes }) => attributes.kind !== "Document");
  const named = entities.filter(({ attributes }) => has([attributes.name]));
  return only(
    named.length > 0 ? named : entities.filter(({ attributes }) => has(attributes.aliases)),
    wanted,
    "node",
  );
}

/**
 * Keys of the documents that this means: one by its key, file or title, or all rows of an export by its file.
 * Throws where there is none or the title is that of several.
 */
export function findDocuments(graph: GraphJson, wanted: string): string[] {
  const found = graph.nodes.filter(
    ({ key, attributes }) =>
      attributes.kind === "Document" && [key, attributes.file, attributes.title].includes(wanted),
  );
  const rows = graph.nodes.filter(
    ({ attributes }) => attributes.kind === "Document" && attributes.file.startsWith(`${wanted}#`),
  );
  if (found.length === 0 && rows.length > 0) return rows.map(({ key }) => key);
  return [only(found, wanted, "document")];
}

const WHERE_TO_LOOK = {
  node: "Give its id, or its name as it is shown.",
  document: 'Give its file or title; `entente query "MATCH (d:Document) RETURN d.file, d.title"` lists them.',
};

function only(found: readonly Node[], wanted: string, what: keyof typeof WHERE_TO_LOOK): string {
  const [first, ...others] = found;
  if (first === undefined) {
    throw new UserError(`No ${what} is called ${wanted}.`, { remedy: WHERE_TO_LOOK[what] });
  }
  if (others.length === 0) return first.key;
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : "";
  const ids = found.slice(0, NAMED).map(({ key }) => key);
  throw new UserError(`${found.length} ${what}s are called ${wanted}.`, {
    remedy: `Give one by its id: ${ids.join(", ")}${more}.`,
  });
}
