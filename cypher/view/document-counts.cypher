// How many ties each document says. A tie lists a document once for each of its sentences.
MATCH (:Entity)-[r]->(:Entity)
UNWIND r.documents AS document
RETURN document AS id, count(DISTINCT r.id) AS ties
