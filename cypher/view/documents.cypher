// Every document, with how many entities it mentions.
MATCH (d:Document)
OPTIONAL MATCH (d)-[:MENTIONS]->(n:Entity)
RETURN d.id AS id, d.file AS file, d.name AS title, d.date AS date, d.source AS source, d.url AS url,
  count(n) AS entities
