-- What a snippet is for: a block of an article, or the desk's own wording of correction notices.
ALTER TABLE snippet ADD COLUMN purpose TEXT NOT NULL DEFAULT 'block' CHECK (purpose IN ('block', 'notice'));
