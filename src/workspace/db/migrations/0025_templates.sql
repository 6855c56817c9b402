-- What new articles begin with.
CREATE TABLE template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- The fields of an article that it gives, as JSON.
  meta TEXT NOT NULL,
  -- The blocks of its text, as JSON.
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
