// Actors in one document only
// People, governments and organizations that a single document mentions, with their ties.
// $limit = 100
MATCH (d:Document)-[:MENTIONS]->(actor:Entity)
WHERE actor.kind IN ["Person", "Government", "Organization"]
WITH actor.id AS id, actor.name AS actor, actor.kind AS kind, count(d) AS documents, min(d.name) AS document
WHERE documents = 1
OPTIONAL MATCH (n:Entity {id: id})-[r]-(:Entity)
RETURN actor, kind, document, count(r) AS ties
ORDER BY ties DESC, actor
LIMIT $limit
