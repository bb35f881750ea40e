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

/** Key of the document of this key, file or title. Throws where there is none or are several. */
export function findDocument(graph: GraphJson, wanted: string): string {
  const found = graph.nodes.filter(
    ({ key, attributes }) =>
      attributes.kind === "Document" &&
      [key, attributes.file, attributes.title, attributes.name].includes(wanted),
  );
  return only(found, wanted, "document");
}

function only(found: readonly Node[], wanted: string, what: string): string {
  const [first, ...others] = found;
  if (first === undefined) {
    throw new UserError(`No ${what} is called ${wanted}.`, {
      remedy: "Give its id, or its name as it is shown.",
    });
  }
  if (others.length === 0) return first.key;
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : "";
  const ids = found.slice(0, NAMED).map(({ key }) => key);
  throw new UserError(`${found.length} ${what}s are called ${wanted}.`, {
    remedy: `Give one by its id: ${ids.join(", ")}${more}.`,
  });
}
