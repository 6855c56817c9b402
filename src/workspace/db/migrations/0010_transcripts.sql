-- What was said, in turns with a voice and times, as a file had it.
CREATE TABLE transcript (
  source_id TEXT PRIMARY KEY REFERENCES source ON DELETE CASCADE,
  -- The name of the file, its format, when it was last changed, and the SHA-256 of its bytes as they came.
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  -- JSON: [{speaker, goesOn, start, end, text, times: [{at, time}]}], times in milliseconds.
  turns TEXT NOT NULL CHECK (json_valid(turns)),
  -- Of file_sha256 and turns.
  sha256 TEXT NOT NULL,
  -- JSON: the id of the speaker by the name that the file gives a voice.
  voices TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(voices)),
  -- The sound or film of it.
  recording TEXT REFERENCES asset
) STRICT;

-- Null where the source had no transcript.
ALTER TABLE verification ADD COLUMN transcript_sha256 TEXT;
-- Milliseconds at which the words are said, where they were found in a transcript.
ALTER TABLE verification ADD COLUMN said_at INTEGER;
