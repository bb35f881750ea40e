// The entities that a document mentions, whole: with all their mentions.
MATCH (:Document {id: $id})-[:MENTIONS]->(n:Entity)
RETURN n AS node
