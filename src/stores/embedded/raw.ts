/** Nodes, relationships and paths as Grafeo gives them: plain objects, told apart by their keys. */
export interface RawNode {
  _id: number;
  _labels: string[];
  [property: string]: unknown;
}

export interface RawRelationship {
  _id: number;
  _type: string;
  _source: number;
  _target: number;
  [property: string]: unknown;
}

export interface RawPath {
  nodes: RawNode[];
  edges: RawRelationship[];
}

export function isRawNode(value: object): value is RawNode {
  return "_id" in value && "_labels" in value && Array.isArray(value._labels);
}

export function isRawRelationship(value: object): value is RawRelationship {
  return "_type" in value && "_source" in value && typeof value._source === "number" && "_target" in value;
}

/** A map that a query made has these keys too, but its parts hardly join so. */
export function isRawPath(value: object): value is RawPath {
  const { nodes, edges, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0 || !Array.isArray(nodes) || !Array.isArray(edges)) return false;
  const ids = nodes.map((node) => (isObject(node) && isRawNode(node) ? node._id : undefined));
  return (
    ids.length === edges.length + 1 &&
    !ids.includes(undefined) &&
    edges.every((edge: unknown, i) => {
      if (!isObject(edge) || !isRawRelationship(edge)) return false;
      const ends = [edge._source, edge._target];
      return (
        ends.join() === [ids[i], ids[i + 1]].join() || ends.reverse().join() === [ids[i], ids[i + 1]].join()
      );
    })
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
