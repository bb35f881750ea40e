// How many ties each entity has; those without any are not among the rows.
MATCH (n:Entity)-[r]-(:Entity)
RETURN n.id AS id, count(r) AS degree
