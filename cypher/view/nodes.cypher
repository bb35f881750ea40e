// Entities as the picture needs them. $ids: list of ids.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases, n.mentionCount AS mentions,
  n.documents AS documents, n.date AS date, n.place AS place
