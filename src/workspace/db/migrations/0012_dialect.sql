-- The Markdown in which an article was written, by its parser: what the marks in pieces that are kept as written mean.
ALTER TABLE article ADD COLUMN dialect TEXT NOT NULL DEFAULT 'gfm';
