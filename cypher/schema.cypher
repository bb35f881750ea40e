// What the store keeps in order: one node for each id, found at once, and a search over names.
// Statements end with a semicolon at the end of a line; each can be run again.

CREATE CONSTRAINT entity_id IF NOT EXISTS
FOR (n:Entity) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT document_id IF NOT EXISTS
FOR (n:Document) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT entente_record_key IF NOT EXISTS
FOR (n:EntenteRecord) REQUIRE (n.collection, n.key) IS UNIQUE;

CREATE FULLTEXT INDEX entity_names IF NOT EXISTS
FOR (n:Entity) ON EACH [n.name, n.aliases];
