-- The lists of the texts that use a word most now have the beginnings of words too (core/search/strongWords.ts):
-- rows come to this form when idle.
UPDATE search_row SET form = 0;
