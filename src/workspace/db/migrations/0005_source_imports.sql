-- Imports of sources that can still be undone, the newest last.
CREATE TABLE source_import (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  -- The name of the file.
  name TEXT NOT NULL,
  -- The ids of the sources that it added, and the fields that it filled in others.
  done TEXT NOT NULL CHECK (json_valid(done))
) STRICT;
