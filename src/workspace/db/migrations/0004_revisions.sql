-- Given by the user to a state worth finding again; empty for the others.
ALTER TABLE revision ADD COLUMN name TEXT NOT NULL DEFAULT '';
-- Of its blocks' JSON.
ALTER TABLE revision ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
UPDATE revision SET bytes = (
  SELECT coalesce(sum(octet_length(block.json)), 0) FROM json_each(revision.block_order) AS hash
    JOIN block ON block.article_id = revision.article_id AND block.sha256 = hash.value);
-- The counter of the revision whose order this one changes; null: `block_order` is the whole order.
ALTER TABLE revision ADD COLUMN base INTEGER;
-- JSON [[at, remove, insert]]: the change of the base's order. `block_order` then lists the inserted blocks alone.
ALTER TABLE revision ADD COLUMN splices TEXT NOT NULL DEFAULT '[]';
-- Of the whole order's JSON; empty in revisions from before.
ALTER TABLE revision ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
