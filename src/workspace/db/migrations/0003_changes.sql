-- Grows with every transaction that changes a record; what depends on the whole workspace compares it.
CREATE TABLE change (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  counter INTEGER NOT NULL,
  -- The counter when the last backup was made; null before the first one.
  backed_up INTEGER
) STRICT;
INSERT INTO change (id, counter) VALUES (1, 0);
-- Told the state of the last backup until now.
DELETE FROM setting WHERE key = 'backedUp';
