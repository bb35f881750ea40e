// The ties of one entity with their evidence, and what is at their other ends.
MATCH (n:Entity {id: $id})-[r]-(other:Entity)
RETURN r AS tie, other.id AS id, other.kind AS kind, other.name AS name
