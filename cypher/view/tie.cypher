// One tie with its evidence and its ends.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.id = $id
RETURN r AS tie, a.id AS sourceId, a.kind AS sourceKind, a.name AS sourceName,
  b.id AS targetId, b.kind AS targetKind, b.name AS targetName
