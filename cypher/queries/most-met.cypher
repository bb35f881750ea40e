// Who met whom most
// Pairs of actors with the number of sentences that say they met, and in how many documents.
// $limit = 25
MATCH (a:Entity)-[r:MET_WITH]-(b:Entity)
WHERE a.id < b.id
UNWIND r.documents AS document
RETURN a.name AS actor, b.name AS met, count(document) AS sentences, count(DISTINCT document) AS documents
ORDER BY sentences DESC, actor, met
LIMIT $limit
