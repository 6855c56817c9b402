-- How an article's citations are written: the id of a citation style; empty: the workspace's usual one.
ALTER TABLE article ADD COLUMN citation_style TEXT NOT NULL DEFAULT '';

-- A source that was found to be another one; what pointed to it points there. It stays, so that a merge can be undone.
ALTER TABLE source ADD COLUMN merged_into TEXT REFERENCES source;
CREATE INDEX source_merged ON source (merged_into) WHERE merged_into IS NOT NULL;
-- What stands in a reader's text for a source that must not be named.
ALTER TABLE source ADD COLUMN withheld_as TEXT NOT NULL DEFAULT '';

-- The page as it was.
CREATE TABLE snapshot (
  source_id TEXT PRIMARY KEY REFERENCES source ON DELETE CASCADE,
  url TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  -- What there is to read, as plain text.
  text TEXT NOT NULL,
  -- Without scripts and without anything remote.
  html TEXT NOT NULL,
  -- Of text and html.
  sha256 TEXT NOT NULL
) STRICT;

-- JSON: other names; [{role, affiliation, from, to}] with partial dates.
ALTER TABLE speaker ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases));
ALTER TABLE speaker ADD COLUMN roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(roles));

-- Merges that can still be undone: what the records were.
CREATE TABLE merge (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('source', 'speaker')),
  survivor_id TEXT NOT NULL,
  at TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before))
) STRICT;
