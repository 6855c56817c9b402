-- What vouches for the words of a quote: Stet found them in the page of its source, or a person confirmed them. It
-- counts while everything that was compared then is the same now; the row stays, so that the reason can be said.
CREATE TABLE verification (
  quote_id TEXT PRIMARY KEY REFERENCES quote ON DELETE CASCADE,
  method TEXT NOT NULL,
  -- The name of who confirmed the words; empty where Stet found them.
  checked_by TEXT NOT NULL,
  at TEXT NOT NULL,
  -- What was compared.
  quote_sha256 TEXT NOT NULL,
  speaker_id TEXT,
  date_said TEXT,
  source_id TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  -- Null where the source had no page.
  snapshot_sha256 TEXT
) STRICT;

-- A date that somebody typed is no evidence: nobody knows what was compared. It stays as a note.
UPDATE quote SET note = trim(note || char(10) || 'Verified on ' || verified_on, char(10)) WHERE verified_on IS NOT NULL;
ALTER TABLE quote DROP COLUMN verified_on;
