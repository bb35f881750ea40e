// The text of one document.
MATCH (d:Document {id: $id})
RETURN d.text AS text
