// What an entity is tied to: a row for each neighbour and type of tie.
MATCH (n:Entity {id: $id})-[r]-(other:Entity)
RETURN other.id AS id, type(r) AS type, count(r) AS ties
