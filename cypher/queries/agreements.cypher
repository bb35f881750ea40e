// Agreements and their parties
// Each agreement with the actors that are party to it and the sentences that say so.
// $limit = 50
MATCH (party:Entity)-[r:PARTY_TO]->(agreement:Agreement)
RETURN agreement.name AS agreement, agreement.date AS date, count(DISTINCT party.id) AS parties,
       collect(DISTINCT party.name) AS names, sum(r.count) AS sentences
ORDER BY parties DESC, agreement
LIMIT $limit
