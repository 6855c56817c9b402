-- A record that changed after an article had used it: what it said before. The row stays when somebody has dealt with it.
CREATE TABLE correction (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'source')),
  -- The id of the quote or the source.
  target TEXT NOT NULL,
  at TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  -- Null while it is open.
  settled_at TEXT,
  PRIMARY KEY (article_id, kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_target ON correction (kind, target);
