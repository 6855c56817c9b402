-- 0: the article has no goal.
ALTER TABLE article ADD COLUMN goal_words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN goal_kind TEXT NOT NULL DEFAULT 'about';

-- How many words an article had when it was first changed on its last day of work.
CREATE TABLE day_start (
  article_id TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  -- 2026-05-04, as the machine's clock had it.
  day TEXT NOT NULL,
  words INTEGER NOT NULL
) STRICT;
