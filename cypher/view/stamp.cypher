// What tells a changed workspace from the one that was seen before, with its counts.
MATCH (d:Document)
RETURN d.id AS id, d.revision AS revision
ORDER BY id
