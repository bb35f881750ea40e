// The ties among some entities, as the picture needs them. $ids: list of ids; $among: map with the same ids as
// keys. Looking up a map takes the same time however many ids there are, `IN` goes through the list each time.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE $among[b.id] IS NOT NULL
RETURN r.id AS id, a.id AS source, b.id AS target, type(r) AS type, r.title AS title, r.tenure AS tenure,
  r.role AS role, r.amountValue AS amountValue, r.amountCurrency AS amountCurrency, r.amountText AS amountText,
  r.count AS count, r.confidence AS confidence, r.status AS status, r.documents AS documents,
  r.first AS first, r.last AS last
