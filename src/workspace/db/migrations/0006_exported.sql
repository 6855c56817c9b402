-- What exports wrote, so that they replace their own files and ask about those of others. No folder: a site may move.
CREATE TABLE exported_file (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  -- Relative to the chosen folder.
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (article_id, path, sha256)
) STRICT, WITHOUT ROWID;
