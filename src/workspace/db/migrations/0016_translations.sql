-- The words that the translation was made from; empty: there is no translation.
ALTER TABLE quote ADD COLUMN translation_of TEXT NOT NULL DEFAULT '';
UPDATE quote SET translation_of = text WHERE translation <> '';
