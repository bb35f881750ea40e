// How many ties there are.
MATCH (:Entity)-[r]->(:Entity)
RETURN count(r) AS ties
