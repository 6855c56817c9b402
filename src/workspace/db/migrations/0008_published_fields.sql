-- What an article says of its publication, in the author's words; empty: not said.
-- ISO 8601 as it was written: a day, or a day and time with or without an offset.
ALTER TABLE article ADD COLUMN publish_at TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN modified_at TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN canonical_url TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN description TEXT NOT NULL DEFAULT '';
-- As the src of a figure.
ALTER TABLE article ADD COLUMN cover TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN cover_alt TEXT NOT NULL DEFAULT '';
-- JSON arrays of texts.
ALTER TABLE article ADD COLUMN categories TEXT NOT NULL DEFAULT '[]';
ALTER TABLE article ADD COLUMN former_paths TEXT NOT NULL DEFAULT '[]';
-- A YAML mapping: keys of front matter that are no field, as they were written.
ALTER TABLE article ADD COLUMN other_front_matter TEXT NOT NULL DEFAULT '';
