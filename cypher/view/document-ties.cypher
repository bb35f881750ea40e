// The ties that a document says, with all their evidence. Both ends of such a tie are mentioned in it.
MATCH (:Document {id: $id})-[:MENTIONS]->(:Entity)-[r]->(:Entity)
WHERE $id IN r.documents
RETURN r AS tie
