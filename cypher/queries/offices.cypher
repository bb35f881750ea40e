// Offices held
// Who holds or held which office, and where.
// $limit = 100
MATCH (person:Person)-[r:HOLDS_OFFICE]->(body:Entity)
RETURN person.name AS person, r.title AS office, r.tenure AS tenure, body.name AS body, r.count AS sentences
ORDER BY body, office, person
LIMIT $limit
