// Every entity by what it is called, for the directory that search and former ids are looked up in.
MATCH (n:Entity)
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases, n.formerIds AS formerIds
