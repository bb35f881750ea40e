// Who funded what
// Who gave money to what, the amount where one is said, and whether it is given or only promised.
// $limit = 50
MATCH (giver:Entity)-[r:FUNDED]->(purpose:Entity)
RETURN giver.name AS giver, purpose.name AS purpose, r.amountText AS amount, r.status AS status,
       r.first AS first, r.quotes AS quotes
ORDER BY r.amountValue DESC, giver, purpose
LIMIT $limit
