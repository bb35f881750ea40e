// Which documents there are, and in which state. With the other stamps it tells a changed workspace from the
// one that was seen before.
MATCH (d:Document)
RETURN d.id AS id, d.revision AS revision
ORDER BY id
