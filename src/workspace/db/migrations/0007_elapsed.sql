-- The time that has passed for this workspace: what has an age is compared with it, not with the machine's date.
CREATE TABLE clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Milliseconds.
  elapsed INTEGER NOT NULL,
  -- The machine's date when it was last looked at, in milliseconds; null before the first time.
  seen_at INTEGER,
  -- What the last time in which nobody looked counted, and the date and the elapsed time before it.
  gap INTEGER NOT NULL,
  gap_seen_at INTEGER NOT NULL,
  gap_elapsed INTEGER NOT NULL,
  -- Which run of the program looked, and its own counter of milliseconds then.
  run TEXT NOT NULL,
  ticks INTEGER NOT NULL
) STRICT;
INSERT INTO clock VALUES (1, 0, NULL, 0, 0, 0, '', 0);
-- The elapsed time when the article went into the bin; null until the bin is looked at.
ALTER TABLE article ADD COLUMN binned_elapsed INTEGER;
