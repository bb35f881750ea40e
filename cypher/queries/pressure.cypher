// Who presses or threatens whom
// Threats, pressure, accusations, sanctions and attacks, the most often said first.
// $limit = 50
MATCH (from:Entity)-[r:THREATENED|PRESSURED|ACCUSED|SANCTIONED|ATTACKED]->(to:Entity)
RETURN from.name AS actor, type(r) AS does, to.name AS whom, r.count AS sentences, r.first AS first, r.last AS last
ORDER BY sentences DESC, actor, does, whom
LIMIT $limit
