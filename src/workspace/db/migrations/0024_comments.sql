-- A thread of comments; the words that it is about carry its id.
CREATE TABLE comment_thread (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  -- The words as they were when the thread began.
  words TEXT NOT NULL,
  -- NULL: open.
  resolved_at TEXT,
  resolved_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX comment_thread_article ON comment_thread (article_id);

CREATE TABLE comment (
  id TEXT PRIMARY KEY,
  thread_id TEXT NOT NULL REFERENCES comment_thread ON DELETE CASCADE,
  -- That of the thread.
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  -- NULL: as it was written.
  edited_at TEXT
) STRICT;
CREATE INDEX comment_thread_id ON comment (thread_id);
CREATE INDEX comment_article ON comment (article_id);
